/** De kopie om te lezen: hoe je erom vraagt, en de woorden van haar eigen pagina’s. ICU MessageFormat. */
export const readable = {
  'button.readable': 'Kopie om te lezen',
  'help.readable': 'leesbaar: ik maak een kopie van je gegevens die je in elke browser kunt openen.',
  'command.readable': 'Een kopie van je gegevens om in elke browser te lezen, zonder internet',

  'readable.accepted':
    'Ik maak een kopie van je gegevens die in elke browser opengaat, ook zonder internet. Dat duurt ongeveer {minutes, plural, one {# minuut} other {# minuten}}. Je hoeft niets te doen; ik schrijf je als ze klaar is.',
  'readable.making':
    'Ik ben er al mee bezig: je kopie om te lezen duurt in totaal ongeveer {minutes, plural, one {# minuut} other {# minuten}}. Nog eens vragen verandert niets; ik schrijf je als ze klaar is.',
  'readable.withoutPhotos':
    'Je foto’s zitten er niet in, omdat ze hier niet klaarliggen. Zodra dat wel zo is, vraag het dan nog eens en je krijgt een kopie met foto’s.',
  'readable.noProfile':
    'Voor een kopie om te lezen heb ik je profiel nodig, geëxporteerd en nagekeken, en dat ligt hier nog niet klaar. Vraag het me nog eens zodra het er is.',
  'readable.ready': 'Je kopie om te lezen is klaar',
  'readable.contents':
    '{size}: {posts, plural, one {# bericht} other {# berichten}}, {photos, plural, one {# foto} other {# foto’s}}.',
  'readable.howTo':
    'Het is een zipbestand op de downloadpagina, onder je archieven. Pak het uit en open het bestand index.html; daar heb je geen internet voor nodig.',
  'readable.private': 'Hou haar voor jezelf: ze toont ook wat je maar met een paar mensen hebt gedeeld.',
  'readable.failed': 'Je kopie om te lezen kon niet worden gemaakt',
  'readable.failedNext':
    'Het ligt niet aan jou, en je archieven zijn zoals ze waren. Het team weet ervan. Je kunt altijd nog eens om de kopie vragen.',

  'page.download.readable': 'Je kopie om te lezen',
  'page.download.readableExplained':
    'Je berichten, reacties, contacten en foto’s als pagina’s voor elke browser. Pak het zipbestand uit en open index.html.',
  'page.download.readableCounts':
    '{posts, plural, one {# bericht} other {# berichten}}, {photos, plural, one {# foto} other {# foto’s}}.',
  'page.download.saveReadable': 'Kopie om te lezen opslaan ({size})',
  'page.encrypt.saveReadable': 'Kopie versleuteld opslaan ({size})',
  'page.download.checkedReadable': 'Ze is gemaakt van je nagekeken bestanden.',
  'page.download.notInItReadable': 'Privéberichten, wat van anderen is, en de privésleutel van je account.',

  'page.readable.skip': 'Naar de tekst',
  'page.readable.menu': 'Delen van deze kopie',
  'page.readable.home': 'Begin',
  'page.readable.posts': 'Berichten',
  'page.readable.photos': 'Foto’s',
  'page.readable.comments': 'Je reacties',
  'page.readable.tags': 'Hashtags',
  'page.readable.contacts': 'Contacten',
  'page.readable.search': 'Zoeken',
  'page.readable.about': 'Wat hier niet in zit',
  'page.readable.made':
    'Gemaakt op {day} van de gegevens van {account}. Alles staat in deze map; van internet wordt niets geladen.',
  'page.readable.pages': 'Pagina’s ervoor en erna',
  'page.readable.newer': 'Vorige: {page}',
  'page.readable.older': 'Volgende: {page}',
  'page.readable.pageOf': 'pagina {page, number} van {pages, number}',

  'page.readable.profile': 'Over jou',
  'page.readable.byTime': 'Berichten naar tijd',
  'page.readable.noPosts': 'In je archief zitten geen berichten.',
  'page.readable.undated': 'Zonder datum',
  'page.readable.public': 'Openbaar',
  'page.readable.limited': 'Alleen met sommige mensen gedeeld',
  'page.readable.place': 'Plaats: {place}',
  'page.readable.reshared':
    'Je hebt een bericht van {author} doorgegeven. Het is niet van jou en zit niet in je archief.',
  'page.readable.reshareGone': 'Je hebt een bericht doorgegeven dat intussen verwijderd is.',
  'page.readable.original': 'Het bericht op de pod, zolang de pod er is',
  'page.readable.likeCount': '{count, plural, one {# vind-ik-leuk} other {# vind-ik-leuks}}',
  'page.readable.commentCount': '{count, plural, one {# reactie} other {# reacties}}',
  'page.readable.moreComments':
    '{count, plural, one {Nog # reactie staat in je profielarchief.} other {Nog # reacties staan in je profielarchief.}}',
  'page.readable.poll': 'Peiling: {question}',
  'page.readable.votes': '{count, plural, one {# stem} other {# stemmen}}',
  'page.readable.picture': 'Afbeelding op internet: {description}',
  'page.readable.photoOf': 'Foto {number, number}, {day}',
  'page.readable.photoAlone': 'Foto {number, number}',
  'page.readable.photoGone': 'Een foto die hier niet is:',
  'page.readable.postOf': 'Bericht van {day}',
  'page.readable.unposted': 'In geen enkel bericht',

  'page.readable.commentsIntro':
    'Wat je onder berichten van anderen hebt geschreven, het nieuwste eerst. Die berichten zijn van hen en zitten niet in je archief.',
  'page.readable.contactsIntro': 'De mensen met wie je verbonden was. Je kunt de lijst ook als bestand meenemen:',
  'page.readable.contactsCsv': 'Als tabel (CSV)',
  'page.readable.contactsVcf': 'Voor een adresboek (vCard)',
  'page.readable.sharing':
    '{how, select, both {Jullie delen met elkaar} you {Jij deelt met hen} they {Zij delen met jou} other {Er wordt niets gedeeld}}',
  'page.readable.column':
    '{column, select, name {Naam} account {Account} page {Pagina} sharing {Wie deelt} other {Groepen}}',
  'page.readable.tagsUsed': 'Hashtags in je berichten',
  'page.readable.tagsFollowed': 'Hashtags die je volgt',
  'page.readable.goesOn': '(vervolg)',

  'page.readable.searchOff':
    'Voor zoeken is JavaScript nodig, en dat staat in deze browser uit. Lezen kan alles ook zonder.',
  'page.readable.searchFor': 'Woorden om te zoeken',
  'page.readable.searchHint': 'Vindt berichten en reacties waarin al deze woorden staan.',
  'page.readable.searching': 'Bezig met zoeken…',
  'page.readable.found': 'Gevonden:',
  'page.readable.foundNone': 'Niets gevonden.',
  'page.readable.more': 'Meer tonen',

  'page.readable.gapMessagesTitle': 'Privéberichten',
  'page.readable.gapMessages':
    'De pod geeft ze niet af. Wat je wilt bewaren kun je met de hand kopiëren, zolang de pod er is.',
  'page.readable.gapPhotosTitle': 'Foto’s die ontbreken',
  'page.readable.gapPhotos':
    '{missing, plural, =0 {Geen: elke foto van je berichten is er.} one {# foto van je berichten, omdat de pod die niet meer had.} other {# foto’s van je berichten, omdat de pod die niet meer had.}}',
  'page.readable.gapPhotosList': 'Hun namen tonen',
  'page.readable.gapFiles':
    '{count, plural, one {# bestand van je fotoarchief, omdat browsers het niet kunnen tonen.} other {# bestanden van je fotoarchief, omdat browsers ze niet kunnen tonen.}}',
  'page.readable.gapNoPhotos':
    'Allemaal: ze waren niet geëxporteerd toen deze kopie werd gemaakt. Vraag de assistent nog eens om je gegevens, en daarna om een nieuwe kopie.',
  'page.readable.gapOthersTitle': 'Wat van anderen is',
  'page.readable.gapPosts': 'Berichten waaronder je iets hebt geschreven: je woorden zijn hier, de berichten niet.',
  'page.readable.gapReshares':
    '{count, plural, one {# bericht dat je hebt doorgegeven: alleen van wie het is, staat erbij.} other {# berichten die je hebt doorgegeven: alleen van wie ze zijn, staat erbij.}}',
  'page.readable.gapLikes':
    '{count, plural, one {# bericht of reactie die je leuk vond.} other {# berichten en reacties die je leuk vond.}}',
  'page.readable.gapNotifications': 'Meldingen.',
  'page.readable.gapKeyTitle': 'De sleutel van je account',
  'page.readable.gapKey':
    'Deze kopie is om te lezen. De privésleutel en alles wat een andere pod nodig heeft zitten in je profielarchief, het bestand dat op .json.gz eindigt. Bewaar dat ook als je misschien ooit wilt verhuizen.',
} as const satisfies Record<string, string>;
