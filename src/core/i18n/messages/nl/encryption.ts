/** Woorden over versleutelde bestanden. ICU MessageFormat. */
export const encryption = {
  'page.download.encryptTitle': 'Wil je ze versleuteld?',
  'page.download.encryptExplained':
    'Je kunt je bestanden ook op slot krijgen, met een wachtzin of een sleutel. Dan kan niemand anders ze openen, waar je ze ook bewaart.',
  'page.download.encrypt': 'Versleutel ze voor mij',
  'page.download.encryptedTitle': 'Voor jou versleuteld',
  'page.download.encrypted':
    'Deze bestanden zijn versleuteld met de sleutel die je de assistent hebt gegeven. Alleen de geheime sleutel die erbij hoort, opent ze:',

  'page.encrypt.title': 'Je bestanden versleuteld krijgen',
  'page.encrypt.intro':
    'Je bestand gaat op slot terwijl het naar je toe komt. Er zijn drie manieren; de eerste is de makkelijkste.',
  'page.encrypt.nobodyHelps':
    'Wat het bestand opent, wordt hier nergens bewaard. Als je het kwijtraakt, kan niemand het bestand openen, ook het team niet. Zolang je link werkt, kun je het opnieuw opslaan.',
  'page.encrypt.madeTitle': 'Met een wachtzin die voor jou is gemaakt',
  'page.encrypt.madeExplained':
    'Schrijf hem op voordat je je bestanden opslaat. Hij staat hier alleen nu: de volgende keer toont deze pagina een andere.',
  'page.encrypt.ownTitle': 'Met een eigen wachtzin',
  'page.encrypt.ownExplained':
    'Minstens {min, number} tekens: letters van a tot z zonder accenten, cijfers, leestekens en spaties ertussen. Een paar woorden die niets met elkaar te maken hebben, zijn een goede keuze.',
  'page.encrypt.passphrase': 'Wachtzin',
  'page.encrypt.again': 'De wachtzin nog een keer',
  'page.encrypt.keyTitle': 'Met je openbare age-sleutel',
  'page.encrypt.keyExplained':
    'Voor mensen die het programma age kennen. De sleutel begint met age1. Je geheime sleutel blijft bij jou: die is hier nooit nodig.',
  'page.encrypt.key': 'Openbare sleutel',
  'page.encrypt.saveProfile': 'Profiel versleuteld opslaan ({size})',
  'page.encrypt.savePhotos': 'Foto’s versleuteld opslaan ({size})',
  'page.encrypt.noResume':
    'Als de download van een versleuteld bestand afbreekt, start hem dan opnieuw. Hij begint weer van voren af aan, omdat het bestand elke keer opnieuw wordt versleuteld. Je kunt de bestanden zo vaak opslaan als je wilt.',
  'page.encrypt.different': 'De twee wachtzinnen zijn niet hetzelfde. Typ ze alsjeblieft nog een keer.',
  'page.encrypt.tooShort': 'Deze wachtzin is te kort: er zijn minstens {min, number} tekens nodig.',
  'page.encrypt.tooLong': 'Deze wachtzin is te lang: hij mag hoogstens {max, number} tekens hebben.',
  'page.encrypt.oddCharacters':
    'Gebruik alleen letters van a tot z zonder accenten, cijfers, leestekens en spaties ertussen. Met andere tekens gaat het bestand op een andere computer misschien niet open.',
  'page.encrypt.secretKey':
    'Dat was een geheime sleutel. Die is hier niet nodig en is niet bewaard; maak voor de zekerheid een nieuwe en versleutel niets meer met de oude. Je openbare sleutel begint met age1.',
  'page.encrypt.noKey':
    'Dat is geen openbare sleutel die hier te gebruiken is. Hij begint met age1; kopieer hem alsjeblieft helemaal.',

  'page.decrypt.title': 'Een versleuteld bestand openen',
  'page.decrypt.intro':
    'De naam van een versleuteld bestand eindigt op .age. Het vrije programma age opent het op je eigen apparaat. Het programma rage begrijpt dezelfde opdrachten.',
  'page.decrypt.getTitle': 'Haal het programma',
  'page.decrypt.get': 'Open de terminal van je systeem en typ de regel die erbij hoort:',
  'page.decrypt.phone':
    'Op Android is de app Termux de terminal. Op een iPhone of iPad is er geen: open het bestand op een computer. Zonder deze opdrachten vind je het programma op github.com/FiloSottile/age.',
  'page.decrypt.openTitle': 'Open het bestand',
  'page.decrypt.open': 'Schrijf overal waar alice.json.gz staat de naam van jouw bestand.',
  'page.decrypt.folder': 'Ga naar de map met het bestand',
  'page.decrypt.withPassphrase': 'Met een wachtzin',
  'page.decrypt.withKey': 'Met een sleutel: de geheime helft staat in het bestand key.txt',
  'page.decrypt.notShown': 'Terwijl je een wachtzin typt, is er niets te zien. Dat hoort zo.',
  'page.decrypt.checkTitle': 'Controleer het',
  'page.decrypt.check':
    'De regel voor je systeem toont het controlegetal van het geopende bestand. Dat moet gelijk zijn aan het getal op de downloadpagina en in het bewijs.',
  'page.decrypt.keyTitle': 'Maak een eigen sleutel',
  'page.decrypt.makeKey':
    'Bij age hoort een tweede programma. Het schrijft een geheime sleutel in een bestand en toont je de openbare sleutel die erbij hoort:',
  'page.decrypt.keepKey':
    'Bewaar een kopie van key.txt op een andere plek. Zonder die sleutel kan niemand openen wat met de openbare sleutel is versleuteld.',
} as const satisfies Record<string, string>;
