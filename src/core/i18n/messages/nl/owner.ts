/** Wat iemand hoort van wie de pod zelf bewijst welk account het is. ICU MessageFormat. */
export const owner = {
  'author.foreign': 'Ik kan alleen accounts van {pod} exporteren, en dat van jou hoort bij een andere pod.',
  'author.foreignHelp':
    'Het team van {host} kan je ermee helpen. In je eigen instellingen daar zit ook een knop waarmee je je gegevens aanvraagt.',
  'author.unknown': 'De database van {pod} kent je account niet, dus er is niets wat ik kan exporteren.',
  'author.locked':
    'Je account bij de pod is geblokkeerd, dus ik kan het niet exporteren. Schrijf alsjeblieft naar het team van de pod: zij kunnen je zeggen waarom.',
  'author.closed':
    'Je account bij de pod is gesloten, en de gegevens ermee. Het spijt me: er is niets meer om te exporteren.',

  'owner.headline': 'Was jij dat?',
  'owner.asked':
    'Iemand die op {platform} ‘{who}’ heet, heeft om een export van je account {account} gevraagd, en is daarvoor bij de pod ingelogd als jij.',
  'owner.you': 'Was jij dat, dan hoef je niets te doen.',
  'owner.notYou':
    'Was jij het niet? Antwoord STOP. Dan geef ik niets van je account meer af tot je iets anders zegt, en roep ik het team.',

  'stop.headline': 'Gestopt: ik geef niets van je account meer af',
  'stop.disconnected': '‘{who}’ op {platform} is niet meer met je account verbonden.',
  'stop.links': '{links, plural, one {Eén downloadlink werkt niet meer.} other {# downloadlinks werken niet meer.}}',
  'stop.goesOn': 'Wat de pod nu bij elkaar zet, loopt stil door en blijft achter slot en grendel.',
  'stop.team': 'Ik heb het team geroepen. Ze kijken er nu naar.',
  'stop.password':
    'Wie dit aanvroeg, heeft met jouw wachtwoord ingelogd. Verander het daarom alsjeblieft nu bij {pod}, onder Instellingen.',
  'stop.undo': 'Was je het toch zelf, antwoord dan START.',
  'stop.nothing': 'Er valt niets te stoppen: niemand behalve jij heeft iets van je account aangevraagd.',
  'stop.inForce': 'Ik geef nu niets van je account af, omdat je STOP hebt gezegd. Het team weet ervan.',
  'stop.elsewhere':
    'De eigenaar van dit account heeft alles gestopt wat ik afgeef. Het team is nu aan zet. Is het account van jou, schrijf me dan een privébericht bij de pod.',

  'start.headline': 'Goed, ik geef je gegevens weer af',
  'start.next':
    'Oude downloadlinks blijven uitgeschakeld; vraag me om een nieuwe. Chats elders zijn losgekoppeld: log daar opnieuw in als je ze wilt gebruiken.',
} as const satisfies Record<string, string>;
