/** De code per e-mail: wat er in de chat over gezegd wordt, en de e-mail zelf. ICU MessageFormat. */
export const emailCode = {
  'button.email': 'Liever een code per e-mail',
  'help.email':
    'email: ik stuur een code naar het e-mailadres dat de pod van je account heeft, als je niet kunt inloggen.',

  'emailCode.whichAccount':
    'Om welk account gaat het? Stuur me de naam bij {pod}, bijvoorbeeld {example}. Je e-mailadres heb ik niet nodig: de pod kent het.',
  'emailCode.noName':
    'Dat lijkt niet op de naam van een account. Stuur me alsjeblieft alleen de naam, bijvoorbeeld {example}.',
  'emailCode.notTheAddress':
    'Als dat je e-mailadres was: dat heb ik niet nodig, want de pod kent het. Stuur me de naam van je account bij {pod}, bijvoorbeeld {example}.',
  'emailCode.asked':
    'Als dat een account van {pod} is, dan is er een code onderweg naar het e-mailadres dat de pod ervan heeft. Die werkt {minutes, number} minuten. Stuur hem me hier.',
  'emailCode.nothingComes':
    'Komt er niets? Kijk bij de ongewenste mail, controleer of de naam goed gespeld is, of log in bij {pod}.',
  'emailCode.tooMany':
    'Je hebt al veel codes aangevraagd, dus ik stuur er voorlopig geen meer. Om {time} kun je er weer een vragen. Of log meteen in bij {pod}.',
  'emailCode.wrongCode':
    'Dat is niet de juiste code. Kijk in de nieuwste e-mail, of op de pagina waar je hebt ingelogd, en stuur me de code nog een keer. {tries, plural, one {Je hebt nog één poging.} other {Je hebt nog # pogingen.}}',
  'emailCode.noCode':
    'Ik wacht op de code uit de e-mail, en dit is er geen: een code heeft zeven tekens, zoals {example}. Stuur me alsjeblieft de code uit de e-mail. Er is niets kwijt, en dit telde niet als poging.',
  'emailCode.off': 'Ik kan hier geen codes per e-mail sturen, maar je kunt bij de pod inloggen.',

  'mail.subject': 'Je code voor {pod}',
  'mail.asked':
    'Iemand heeft een code aangevraagd om de gegevens van een account bij {pod} mee te nemen. Was jij dat, stuur deze code dan naar de assistent, in de chat waarin je erom vroeg:',
  'mail.until': 'De code werkt tot {time}.',
  'mail.notYou': 'Was jij het niet? Dan hoef je niets te doen: zonder deze code komt niemand binnen.',
  'mail.neverGive':
    'Geef de code nooit aan iemand die erom vraagt, wie het ook zegt te zijn. Hij hoort alleen in je eigen chat met de assistent en nergens anders.',
  'mail.noAnswers': 'Deze e-mail is door een programma geschreven, en niemand leest de antwoorden erop.',
} as const satisfies Record<string, string>;
