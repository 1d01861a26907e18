/** O que se diz a quem tem uma conta que o próprio pod comprova. ICU MessageFormat. */
export const owner = {
  'author.foreign': 'Só posso exportar contas de {pod}, e a sua é de outro pod.',
  'author.foreignHelp':
    'A equipe de {host} pode ajudar. Lá, nas suas próprias configurações, há também um botão para pedir os seus dados.',
  'author.unknown': 'A base de dados de {pod} não conhece a sua conta, por isso não há nada que eu possa exportar.',
  'author.locked':
    'A sua conta está bloqueada no pod, por isso não posso exportá-la. Por favor, escreva à equipe do pod: ela pode dizer por quê.',
  'author.closed': 'A sua conta está fechada no pod, e com ela os seus dados. Lamento: não resta nada para exportar.',

  'owner.headline': 'Foi você?',
  'owner.asked':
    'Alguém que se chama “{who}” em {platform} pediu uma exportação da sua conta {account} e, para isso, entrou no pod com a sua conta.',
  'owner.you': 'Se foi você, não precisa fazer nada.',
  'owner.notYou':
    'Não foi você? Responda PARAR. Então não entrego mais nada da sua conta até você dizer outra coisa, e chamo a equipe.',

  'stop.headline': 'Parado: já não entrego nada da sua conta',
  'stop.disconnected': 'A conta “{who}” em {platform} já não está conectada à sua.',
  'stop.links':
    '{links, plural, one {# link de download já não funciona.} other {# links de download já não funcionam.}}',
  'stop.goesOn': 'O que o pod já começou a juntar continua em silêncio e fica fechado à chave.',
  'stop.team': 'Chamei a equipe. Ela já cuida disso.',
  'stop.password':
    'Quem fez o pedido entrou com a sua senha, por isso mude a senha agora em {pod}, nas configurações, por favor.',
  'stop.undo': 'Se afinal foi você, responda RETOMAR.',
  'stop.nothing': 'Não há nada para parar: ninguém além de você pediu nada da sua conta.',
  'stop.inForce': 'Neste momento não entrego nada da sua conta, porque você disse PARAR. A equipe sabe disso.',
  'stop.elsewhere':
    'A pessoa dona desta conta parou tudo o que eu entrego. Agora está com a equipe. Se a conta é sua, escreva para mim em uma mensagem privada no pod.',

  'start.headline': 'Certo, volto a entregar os seus dados',
  'start.next':
    'Os links de download antigos continuam desativados; peça um novo. Os chats em outros lugares estão desconectados: entre lá de novo se quiser usá-los.',
} as const satisfies Record<string, string>;
