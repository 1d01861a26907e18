/** Слова страниц. ICU MessageFormat. */
export const pages = {
  'page.frame.footer': 'Pappus выносит данные людей из закрывающегося пода diaspora*.',

  'page.download.title': 'Твои данные готовы',
  'page.download.intro':
    '{count, plural, =1 {Сохрани этот файл сейчас и храни его в надёжном месте.} other {Сохрани эти файлы сейчас и храни их в надёжном месте.}}',
  'page.download.private':
    'Никому не давай свой профиль: внутри личный ключ твоего аккаунта. Тот, у кого он есть, может выдать себя за тебя. Никогда не отправляй его тому, кому не доверяешь.',
  'page.download.profile': 'Твой профиль',
  'page.download.profileExplained': 'Твои записи, комментарии, лайки, контакты и настройки.',
  'page.download.photos': 'Твои фото',
  'page.download.photosExplained': 'Картинки, загруженные тобой на под, в одном файле zip.',
  'page.download.profileCounts':
    '{posts, plural, one {# запись} few {# записи} many {# записей} other {# записи}}, {contacts, plural, one {# контакт} few {# контакта} many {# контактов} other {# контакта}}, {interactions, plural, one {# комментарий или лайк} few {# комментария и лайка} many {# комментариев и лайков} other {# комментария и лайка}}.',
  'page.download.photosCounts': '{found, number} из {expected, number} фото.',
  'page.download.saveProfile': 'Сохранить мой профиль ({size})',
  'page.download.savePhotos': 'Сохранить мои фото ({size})',
  'page.download.checked': 'Проверено',
  'page.download.checkedExplained': 'Каждый байт прочитан ещё раз. Файл полный, и он из твоего аккаунта.',
  'page.download.notInIt': 'Чего здесь нет',
  'page.download.notInItProfile': 'Личных сообщений и самих картинок.',
  'page.download.notInItPhotos':
    '{missing, plural, =0 {Всё здесь: ни одно фото не потеряно.} one {# фото, которого больше нет на поде.} few {# фото, которых больше нет на поде.} many {# фото, которых больше нет на поде.} other {# фото, которых больше нет на поде.}}',
  'page.download.missingPhotos': 'Показать недостающие фото',
  'page.download.missingMore': 'и ещё {count, number}',
  'page.download.checksum': 'Контрольная сумма, для знатоков',
  'page.download.checksumExplained': 'SHA-256 файла:',
  'page.download.receipt': 'Сохранить отчёт об этой проверке',
  'page.download.until': 'Эта страница работает до {until}.',
  'page.download.broken':
    'Если скачивание прервётся, начни его ещё раз: браузер продолжит с того места, где остановился. Сохранять файлы можно сколько угодно раз.',
  'page.download.revokeTitle': 'Готово?',
  'page.download.revokeExplained':
    'Когда твои файлы в безопасности, эту ссылку можно выключить, чтобы никто другой её не использовал. У помощника всегда можно попросить новую.',
  'page.download.revoke': 'Выключить эту ссылку',

  'page.progress.title': 'Экспорты с {pod}',
  'page.progress.intro': 'Люди забирают свои данные. Вот как идут дела.',
  'page.progress.delivered': 'Выдано экспортов',
  'page.progress.today': 'Из них сегодня',
  'page.progress.waiting': 'В очереди',
  'page.progress.count': '{count, number}',
  'page.progress.end': 'Последний в очереди будет готов до',
  'page.progress.endLate': '{day}: это уже после закрытия пода, и команда об этом знает.',
  'page.progress.endInTime': '{day}: это ещё до закрытия пода.',
  'page.progress.closes': 'Под закроется',
  'page.progress.chart': 'Выдано экспортов за день',
  'page.progress.day': 'День',
  'page.progress.deliveredThen': 'Выдано',
  'page.progress.news': 'Последнее объявление команды',
  'page.progress.yours':
    'Профиль и его фото считаются за два. Чтобы получить свои данные, напиши помощнику; попросить достаточно один раз.',

  'page.own.title': 'Твой экспорт',
  'page.own.isReady': 'готово',
  'page.own.state': 'Где он сейчас',
  'page.own.window': 'Будет готово',
  'page.own.windowOpen': 'сейчас этого сказать нельзя',
  'page.own.holder': 'Кто им сейчас занят',
  'page.own.withLine': 'пока никто: он ждёт своей очереди',
  'page.own.withPod': 'под, который собирает твои данные',
  'page.own.withPappus': 'помощник, который копирует твои данные в надёжное место и проверяет их',
  'page.own.withTeam': 'команда',
  'page.own.withYou': 'ты: ссылка для скачивания у тебя в чате',
  'page.own.stepLine': 'Ожидание в очереди',
  'page.own.stepPod': 'Под собирает данные',
  'page.own.stepCopy': 'Копирование в надёжное место',
  'page.own.stepCheck': 'Проверка',
  'page.own.stepReady': 'Готово',
  'page.own.done': 'сделано',
  'page.own.now': 'сейчас',
  'page.own.toCome': 'впереди',
  'page.own.fetch': 'Ссылка для скачивания у тебя в чате с помощником. Если её не видно, напиши там «ссылка».',
  'page.own.none': 'Сейчас ничего не идёт. Чтобы получить свои данные, напиши помощнику «экспорт».',
  'page.own.asOf': 'По состоянию на {time}.',
  'page.own.kept': 'Эта страница обновляется сама.',
  'page.own.again': 'Посмотреть ещё раз',
  'page.own.until': 'Эта страница показывает, как далеко твой экспорт, и больше ничего. Она работает до {day}.',

  'page.message.noLinkTitle': 'Эта ссылка не работает',
  'page.message.noLinkText':
    'Возможно, она слишком старая, выключена или скопирована только частично. Твои данные не потеряны: напиши помощнику «ссылка» и получишь новую.',
  'page.message.noProgressTitle': 'Этой страницы больше нет',
  'page.message.noProgressText':
    'Возможно, ссылка слишком старая, или чат, в котором она была, больше не связан с твоим аккаунтом. Твой экспорт не потерян: напиши помощнику «статус» и получишь новую.',
  'page.message.revokedTitle': 'Ссылка выключена',
  'page.message.revokedText':
    'Больше никто не может ею воспользоваться. Если файлы понадобятся снова, напиши помощнику «ссылка».',
  'page.message.replacedTitle': 'Есть более новый файл',
  'page.message.replacedText':
    'С начала этого скачивания твои данные экспортировали заново. Удали ту часть, что у тебя есть, и сохрани новый файл.',
  'page.message.toDownloads': 'К странице скачивания',
  'page.message.damagedTitle': 'С этим файлом что-то не так',
  'page.message.damagedText':
    'Он не читается так, как был сохранён, поэтому мы его не отдаём. Команда уже знает. Пожалуйста, спроси помощника завтра ещё раз; больше ничего делать не нужно.',
  'page.message.busyTitle': 'Сейчас скачивает очень много людей',
  'page.message.busyText': 'Ничего не потеряно. Попробуй, пожалуйста, ещё раз через минуту.',
  'page.message.tooFastTitle': 'Минутку, пожалуйста',
  'page.message.tooFastText':
    'С твоего подключения пришло очень много запросов. Подожди, пожалуйста, минуту и попробуй ещё раз.',
  'page.message.notFoundTitle': 'Такой страницы нет',
  'page.message.notFoundText': 'Открой, пожалуйста, ссылку из своего чата ещё раз.',
  'page.message.badRequestTitle': 'Не получилось',
  'page.message.badRequestText': 'Запрос не удалось понять. Открой, пожалуйста, ссылку из своего чата ещё раз.',
  'page.message.failedTitle': 'Здесь что-то пошло не так',
  'page.message.failedText':
    'Это не твоя вина, и ничего не потеряно. Попробуй, пожалуйста, ещё раз через несколько минут.',
} as const satisfies Record<string, string>;
