/** Копия для чтения: как её попросить и слова её собственных страниц. ICU MessageFormat. */
export const readable = {
  'button.readable': 'Копия для чтения',
  'help.readable': 'копия: я делаю копию твоих данных, которую можно открыть в любом браузере.',
  'command.readable': 'Копия твоих данных для чтения в любом браузере, без интернета',

  'readable.accepted':
    'Я делаю копию твоих данных, которая открывается в любом браузере, даже без интернета. Это займёт примерно {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}. Делать ничего не нужно; я напишу, когда она будет готова.',
  'readable.making':
    'Я уже этим занимаюсь: копия для чтения займёт всего примерно {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}. Повторная просьба ничего не изменит; я напишу, когда она будет готова.',
  'readable.withoutPhotos':
    'Твоих фото в ней нет, потому что здесь они не готовы. Когда будут, попроси ещё раз, и получишь копию с ними.',
  'readable.noProfile':
    'Для копии для чтения мне нужен твой профиль, экспортированный и проверенный, а он здесь ещё не готов. Когда будет, попроси меня ещё раз.',
  'readable.ready': 'Твоя копия для чтения готова',
  'readable.contents':
    '{size}: {posts, plural, one {# запись} few {# записи} many {# записей} other {# записи}}, {photos, number} фото.',
  'readable.howTo':
    'Это файл zip на странице скачивания, под твоими архивами. Распакуй его и открой файл index.html; интернет для этого не нужен.',
  'readable.private': 'Храни её при себе: в ней видно и то, что показано лишь немногим.',
  'readable.failed': 'Сделать копию для чтения не удалось',
  'readable.failedNext':
    'Это не твоя вина, и твои архивы остались как были. Команда уже знает. Попросить копию ещё раз можно в любое время.',

  'page.download.readable': 'Твоя копия для чтения',
  'page.download.readableExplained':
    'Твои записи, комментарии, контакты и фото в виде страниц для любого браузера. Распакуй файл zip и открой index.html.',
  'page.download.readableCounts':
    '{posts, plural, one {# запись} few {# записи} many {# записей} other {# записи}}, {photos, number} фото.',
  'page.download.saveReadable': 'Сохранить копию для чтения ({size})',
  'page.encrypt.saveReadable': 'Копия в зашифрованном виде ({size})',
  'page.download.checkedReadable': 'Она сделана из твоих проверенных файлов.',
  'page.download.notInItReadable': 'Личные сообщения, то, что принадлежит другим, и закрытый ключ твоего аккаунта.',

  'page.readable.skip': 'К тексту',
  'page.readable.menu': 'Разделы этой копии',
  'page.readable.home': 'Начало',
  'page.readable.posts': 'Записи',
  'page.readable.photos': 'Фото',
  'page.readable.comments': 'Твои комментарии',
  'page.readable.tags': 'Теги',
  'page.readable.contacts': 'Контакты',
  'page.readable.search': 'Поиск',
  'page.readable.about': 'Чего здесь нет',
  'page.readable.made':
    'Сделано {day} из данных {account}. Всё лежит в этой папке; из интернета ничего не загружается.',
  'page.readable.pages': 'Страницы до и после',
  'page.readable.newer': 'Назад: {page}',
  'page.readable.older': 'Дальше: {page}',
  'page.readable.pageOf': 'страница {page, number} из {pages, number}',

  'page.readable.profile': 'О тебе',
  'page.readable.byTime': 'Записи по времени',
  'page.readable.noPosts': 'В твоём архиве нет записей.',
  'page.readable.undated': 'Без даты',
  'page.readable.public': 'Видно всем',
  'page.readable.limited': 'Только для некоторых',
  'page.readable.place': 'Место: {place}',
  'page.readable.reshared':
    'Репост записи, автор которой {author}. Она принадлежит этому человеку, и в твоём архиве её нет.',
  'page.readable.reshareGone': 'Репост записи, которую потом удалили.',
  'page.readable.original': 'Запись на поде, пока под существует',
  'page.readable.likeCount': '{count, plural, one {# лайк} few {# лайка} many {# лайков} other {# лайка}}',
  'page.readable.commentCount':
    '{count, plural, one {# комментарий} few {# комментария} many {# комментариев} other {# комментария}}',
  'page.readable.moreComments':
    '{count, plural, one {Ещё # комментарий есть в твоём архиве профиля.} few {Ещё # комментария есть в твоём архиве профиля.} many {Ещё # комментариев есть в твоём архиве профиля.} other {Ещё # комментария есть в твоём архиве профиля.}}',
  'page.readable.poll': 'Опрос: {question}',
  'page.readable.votes': '{count, plural, one {# голос} few {# голоса} many {# голосов} other {# голоса}}',
  'page.readable.picture': 'Картинка в интернете: {description}',
  'page.readable.photoOf': 'Фото {number, number}, {day}',
  'page.readable.photoAlone': 'Фото {number, number}',
  'page.readable.photoGone': 'Фото, которого здесь нет:',
  'page.readable.postOf': 'Запись: {day}',
  'page.readable.unposted': 'Ни в одной записи',

  'page.readable.commentsIntro':
    'То, что ты пишешь под чужими записями, сначала самое новое. Эти записи принадлежат другим, и в твоём архиве их нет.',
  'page.readable.contactsIntro': 'Люди из твоих контактов. Список можно взять и отдельным файлом:',
  'page.readable.contactsCsv': 'Таблицей (CSV)',
  'page.readable.contactsVcf': 'Для адресной книги (vCard)',
  'page.readable.sharing':
    '{how, select, both {Вы делитесь друг с другом} you {Ты делишься с этим человеком} they {Этот человек делится с тобой} other {Никто ничем не делится}}',
  'page.readable.column':
    '{column, select, name {Имя} account {Аккаунт} page {Страница} sharing {Кто делится} other {Группы}}',
  'page.readable.tagsUsed': 'Теги в твоих записях',
  'page.readable.tagsFollowed': 'Теги, за которыми ты следишь',
  'page.readable.goesOn': '(продолжение)',

  'page.readable.searchOff': 'Для поиска нужен JavaScript, а в этом браузере он выключен. Читать всё можно и без него.',
  'page.readable.searchFor': 'Что искать',
  'page.readable.searchHint': 'Находит записи и комментарии, в которых есть все эти слова.',
  'page.readable.searching': 'Идёт поиск…',
  'page.readable.found': 'Найдено:',
  'page.readable.foundNone': 'Ничего не найдено.',
  'page.readable.more': 'Показать ещё',

  'page.readable.gapMessagesTitle': 'Личные сообщения',
  'page.readable.gapMessages':
    'Под их не отдаёт. То, что хочется сохранить, можно скопировать вручную, пока под существует.',
  'page.readable.gapPhotosTitle': 'Недостающие фото',
  'page.readable.gapPhotos':
    '{missing, plural, =0 {Все фото из твоих записей на месте.} one {# фото из твоих записей: у пода его больше не было.} few {# фото из твоих записей: у пода их больше не было.} many {# фото из твоих записей: у пода их больше не было.} other {# фото из твоих записей: у пода их больше не было.}}',
  'page.readable.gapPhotosList': 'Показать их имена',
  'page.readable.gapFiles':
    '{count, plural, one {# файл из твоего архива фото: браузеры не умеют его показывать.} few {# файла из твоего архива фото: браузеры не умеют их показывать.} many {# файлов из твоего архива фото: браузеры не умеют их показывать.} other {# файла из твоего архива фото: браузеры не умеют их показывать.}}',
  'page.readable.gapNoPhotos':
    'Здесь нет ни одного: они не были экспортированы, когда делалась эта копия. Попроси у помощника свои данные ещё раз, а потом новую копию.',
  'page.readable.gapOthersTitle': 'То, что принадлежит другим',
  'page.readable.gapPosts': 'Записи, под которыми есть твои комментарии: твои слова здесь, самих записей нет.',
  'page.readable.gapReshares':
    '{count, plural, one {# репост: назван только автор записи.} few {# репоста: названы только авторы записей.} many {# репостов: названы только авторы записей.} other {# репоста: названы только авторы записей.}}',
  'page.readable.gapLikes':
    '{count, plural, one {# запись или комментарий с твоим лайком.} few {# записи и комментария с твоим лайком.} many {# записей и комментариев с твоим лайком.} other {# записи и комментария с твоим лайком.}}',
  'page.readable.gapNotifications': 'Уведомления.',
  'page.readable.gapKeyTitle': 'Ключ твоего аккаунта',
  'page.readable.gapKey':
    'Эта копия для чтения. Закрытый ключ и всё, что нужно другому поду, лежат в твоём архиве профиля, в файле с окончанием .json.gz. Сохрани и его, если когда-нибудь, возможно, захочешь переехать.',
} as const satisfies Record<string, string>;
