/** O guia para outro pod. ICU MessageFormat. */
export const moving = {
  'moving.titleChoose': 'Escolha um pod',
  'moving.chooseVersion':
    'Escolha um pod que use o diaspora* 0.9 ou mais novo; os mais antigos não conseguem receber uma conta. Ele pode estar fechado para contas novas: quem cuida dele, o podmin, pode receber você mesmo assim.',
  'moving.chooseNoPage':
    'Quem faz a importação é o podmin. Nenhuma versão lançada do diaspora* tem uma página onde você mesmo possa enviar o seu arquivo. Se um podmin disser que o pod dele tem, crie primeiro uma conta lá e envie os dois arquivos juntos.',
  'moving.chooseTell': 'Quando tiver um em mente, diga o nome dele. Escreva, por exemplo: {word} diasp.org',
} as const satisfies Record<string, string>;
