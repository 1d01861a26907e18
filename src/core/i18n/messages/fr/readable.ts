/** La copie à lire : comment on la demande, et les mots de ses propres pages. ICU MessageFormat. */
export const readable = {
  'button.readable': 'Avoir une copie à lire',
  'help.readable': 'lisible : je fais une copie de tes données que tu peux ouvrir dans n’importe quel navigateur.',
  'command.readable': 'Une copie de tes données à lire dans n’importe quel navigateur, sans internet',

  'readable.accepted':
    'Je fais une copie de tes données qui s’ouvre dans n’importe quel navigateur, même sans internet. Cela prend environ {minutes, plural, one {# minute} other {# minutes}}. Tu n’as rien à faire ; je t’écris quand elle est prête.',
  'readable.making':
    'J’y suis déjà : ta copie à lire prend environ {minutes, plural, one {# minute} other {# minutes}} en tout. Demander encore ne change rien ; je t’écris quand elle est prête.',
  'readable.withoutPhotos':
    'Tes photos n’y sont pas, car elles ne sont pas prêtes ici. Dès qu’elles le sont, redemande et tu auras une copie avec elles.',
  'readable.noProfile':
    'Pour une copie à lire, il me faut ton profil, exporté et vérifié, et il n’est pas encore prêt ici. Dès qu’il l’est, redemande-moi.',
  'readable.ready': 'Ta copie à lire est prête',
  'readable.contents':
    '{size} : {posts, plural, one {# publication} other {# publications}}, {photos, plural, one {# photo} other {# photos}}.',
  'readable.howTo':
    'C’est un fichier zip sur la page de téléchargement, sous tes archives. Décompresse-le et ouvre le fichier index.html ; il n’y a pas besoin d’internet.',
  'readable.private': 'Garde-la pour toi : elle montre aussi ce que tu n’as partagé qu’avec quelques personnes.',
  'readable.failed': 'Ta copie à lire n’a pas pu être faite',
  'readable.failedNext':
    'Ce n’est pas ta faute, et tes archives sont comme avant. L’équipe est prévenue. Tu peux redemander la copie à tout moment.',

  'page.download.readable': 'Ta copie à lire',
  'page.download.readableExplained':
    'Tes publications, commentaires, contacts et photos en pages pour n’importe quel navigateur. Décompresse le fichier zip et ouvre index.html.',
  'page.download.readableCounts':
    '{posts, plural, one {# publication} other {# publications}}, {photos, plural, one {# photo} other {# photos}}.',
  'page.download.saveReadable': 'Enregistrer ma copie ({size})',
  'page.encrypt.saveReadable': 'Recevoir ma copie chiffrée ({size})',
  'page.download.checkedReadable': 'Elle est faite à partir de tes fichiers vérifiés.',
  'page.download.notInItReadable': 'Les messages privés, ce qui est à d’autres, et la clé privée de ton compte.',

  'page.readable.skip': 'Aller au texte',
  'page.readable.menu': 'Parties de cette copie',
  'page.readable.home': 'Accueil',
  'page.readable.posts': 'Publications',
  'page.readable.photos': 'Tes photos',
  'page.readable.comments': 'Tes commentaires',
  'page.readable.tags': 'Mots-clés',
  'page.readable.contacts': 'Tes contacts',
  'page.readable.search': 'Recherche',
  'page.readable.about': 'Ce qui manque ici',
  'page.readable.made':
    'Fait le {day} à partir des données de {account}. Tout est dans ce dossier ; rien n’est chargé d’internet.',
  'page.readable.pages': 'Pages avant et après',
  'page.readable.newer': 'Précédent : {page}',
  'page.readable.older': 'Suivant : {page}',
  'page.readable.pageOf': 'page {page, number} sur {pages, number}',

  'page.readable.profile': 'À propos de toi',
  'page.readable.byTime': 'Publications par date',
  'page.readable.noPosts': 'Il n’y a pas de publication dans ton archive.',
  'page.readable.undated': 'Sans date',
  'page.readable.public': 'Visible par tout le monde',
  'page.readable.limited': 'Partagé avec quelques personnes seulement',
  'page.readable.place': 'Lieu : {place}',
  'page.readable.reshared':
    'Tu as repartagé une publication de {author}. Elle n’est pas à toi et n’est pas dans ton archive.',
  'page.readable.reshareGone': 'Tu as repartagé une publication qui a été supprimée depuis.',
  'page.readable.original': 'La publication sur le pod, tant que le pod existe',
  'page.readable.likeCount': '{count, plural, one {# mention J’aime} other {# mentions J’aime}}',
  'page.readable.commentCount': '{count, plural, one {# commentaire} other {# commentaires}}',
  'page.readable.moreComments':
    '{count, plural, one {# autre commentaire est dans ton archive de profil.} other {# autres commentaires sont dans ton archive de profil.}}',
  'page.readable.poll': 'Sondage : {question}',
  'page.readable.votes': '{count, plural, one {# voix} other {# voix}}',
  'page.readable.picture': 'Image sur internet : {description}',
  'page.readable.photoOf': 'Photo {number, number} du {day}',
  'page.readable.photoAlone': 'Photo no {number, number}',
  'page.readable.photoGone': 'Une photo qui n’est pas ici :',
  'page.readable.postOf': 'Publication du {day}',
  'page.readable.unposted': 'Dans aucune publication',

  'page.readable.commentsIntro':
    'Ce que tu as écrit sous les publications d’autres personnes, le plus récent d’abord. Ces publications sont à elles et ne sont pas dans ton archive.',
  'page.readable.contactsIntro':
    'Les personnes avec qui tu étais en lien. Tu peux aussi emporter la liste dans un fichier :',
  'page.readable.contactsCsv': 'Comme tableau (CSV)',
  'page.readable.contactsVcf': 'Pour un carnet d’adresses (vCard)',
  'page.readable.sharing':
    '{how, select, both {Vous partagez l’un avec l’autre} you {Tu partages avec cette personne} they {Cette personne partage avec toi} other {Rien n’est partagé}}',
  'page.readable.column': '{column, select, name {Nom} account {Compte} page {Page} sharing {Partage} other {Groupes}}',
  'page.readable.tagsUsed': 'Mots-clés de tes publications',
  'page.readable.tagsFollowed': 'Mots-clés que tu suis',
  'page.readable.goesOn': '(suite)',

  'page.readable.searchOff':
    'La recherche a besoin de JavaScript, qui est désactivé dans ce navigateur. Tout peut se lire sans.',
  'page.readable.searchFor': 'Mots à chercher',
  'page.readable.searchHint': 'Trouve les publications et les commentaires qui contiennent tous ces mots.',
  'page.readable.searching': 'Recherche en cours…',
  'page.readable.found': 'Trouvé :',
  'page.readable.foundNone': 'Rien n’a été trouvé.',
  'page.readable.more': 'En montrer plus',

  'page.readable.gapMessagesTitle': 'Les messages privés',
  'page.readable.gapMessages':
    'Le pod ne les donne pas. Ceux que tu veux garder, tu peux les copier à la main, tant que le pod existe.',
  'page.readable.gapPhotosTitle': 'Les photos qui manquent',
  'page.readable.gapPhotos':
    '{missing, plural, =0 {Aucune : toutes les photos de tes publications sont ici.} one {# photo de tes publications, car le pod ne l’avait plus.} other {# photos de tes publications, car le pod ne les avait plus.}}',
  'page.readable.gapPhotosList': 'Montrer leurs noms',
  'page.readable.gapFiles':
    '{count, plural, one {# fichier de ton archive de photos, car les navigateurs ne savent pas le montrer.} other {# fichiers de ton archive de photos, car les navigateurs ne savent pas les montrer.}}',
  'page.readable.gapNoPhotos':
    'Toutes : elles n’étaient pas exportées quand cette copie a été faite. Redemande tes données à l’assistant, puis une nouvelle copie.',
  'page.readable.gapOthersTitle': 'Ce qui est à d’autres personnes',
  'page.readable.gapPosts': 'Les publications sous lesquelles tu as écrit : tes mots sont ici, les publications non.',
  'page.readable.gapReshares':
    '{count, plural, one {# publication que tu as repartagée : seule la personne qui l’a écrite est nommée.} other {# publications que tu as repartagées : seules les personnes qui les ont écrites sont nommées.}}',
  'page.readable.gapLikes':
    '{count, plural, one {# publication ou commentaire que tu as aimé.} other {# publications et commentaires que tu as aimés.}}',
  'page.readable.gapNotifications': 'Les notifications.',
  'page.readable.gapKeyTitle': 'La clé de ton compte',
  'page.readable.gapKey':
    'Cette copie est faite pour lire. La clé privée et tout ce dont un autre pod a besoin sont dans ton archive de profil, le fichier qui finit par .json.gz. Garde-le aussi si tu penses déménager un jour.',
} as const satisfies Record<string, string>;
