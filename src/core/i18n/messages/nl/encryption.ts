/** Woorden over versleutelde bestanden. ICU MessageFormat. */
export const encryption = {
  'page.download.encryptTitle': 'Wil je ze versleuteld?',
  'page.download.encryptExplained':
    'Je kunt je bestanden ook op slot krijgen, met een wachtzin of een sleutel. Dan kan niemand anders ze openen, waar je ze ook bewaart.',
  'page.download.encrypt': 'Versleutel ze voor mij',
  'page.download.encryptedTitle': 'Voor jou versleuteld',
  'page.download.encrypted':
    'Deze bestanden zijn versleuteld met de sleutel die je de assistent hebt gegeven. Alleen de geheime sleutel die erbij hoort, opent ze:',
  'page.download.encryptedChange': 'Om ze onversleuteld te krijgen, schrijf je de assistent: {word}',

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
  'page.encrypt.checksumExplained': 'SHA-256 van het geopende bestand:',
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

  'help.encrypt': 'versleutelen: ik geef je je bestanden versleuteld, zodat niemand anders ze kan openen.',
  'encrypt.how': 'Je kunt je bestanden versleuteld krijgen, zodat alleen jij ze kunt openen. Er zijn twee manieren:',
  'encrypt.byKey':
    'Met een sleutel van het programma age: schrijf {word} en je openbare sleutel, die met age1 begint. Vanaf dan komen je bestanden daarmee versleuteld.',
  'encrypt.byPassphrase':
    'Met een wachtzin: op de downloadpagina, waar er een voor je wordt gemaakt. Niet hier, want een chat bewaart wat erin geschreven wordt.',
  'encrypt.now': 'Je bestanden komen versleuteld met de sleutel {key}.',
  'encrypt.chosen': 'Vanaf nu komen je bestanden versleuteld met de sleutel {key}, via elke downloadlink van jou.',
  'encrypt.chosenNext':
    'Alleen de geheime sleutel die erbij hoort, opent ze. Ik heb hem niet, en het team ook niet: bewaar een kopie ervan op een andere plek.',
  'encrypt.back': 'Om je bestanden weer onversleuteld te krijgen, schrijf je: {word}',
  'encrypt.noPassphrase':
    'Een wachtzin hoort niet in een chat, want die bewaart wat erin geschreven wordt. Ik heb niets van je bericht bewaard. Als er een wachtzin in stond, neem dan een andere, op de downloadpagina.',
  'encrypt.unusable':
    'Met die sleutel kan ik niet versleutelen. Hij begint met age1 en moet er helemaal staan. Sleutels zoals age1yubikey1 kent alleen hun eigen plug-in.',
  'encrypt.secretKey':
    'Dat was een geheime sleutel. Ik heb hem niet nodig en heb er niets van bewaard, maar deze chat wel. Verwijder je bericht, maak een nieuwe sleutel met age-keygen en versleutel niets meer met de oude. Wat ik nodig heb, is de openbare sleutel, die met age1 begint.',
  'encrypt.off': 'Vanaf nu komen je bestanden weer onversleuteld.',
  'encrypt.wasOff': 'Je bestanden komen al onversleuteld; er is niets veranderd.',
  'encrypt.proveFirst': 'Laat me eerst zien welk account van jou is. Schrijf me dit daarna nog een keer.',
} as const satisfies Record<string, string>;
