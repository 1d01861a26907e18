/** Слова страниц команды. ICU MessageFormat. */
export const deskPages = {
  'page.desk.signInTitle': 'Для команды',
  'page.desk.signInText':
    'На этих страницах команда помогает другим. Если ты в команде, войди на {pod} со своим аккаунтом: пароль здесь никто не спрашивает.',
  'page.desk.signIn': 'Войти на {pod}',
  'page.desk.againTitle': 'Не получилось',
  'page.desk.againText':
    'Прошло слишком много времени, вход прервался, или {pod} не может сказать, кто ты. Ничего не изменилось. Попробуй, пожалуйста, ещё раз через минуту.',
  'page.desk.strangerTitle': 'Здесь для тебя ничего нет',
  'page.desk.strangerText':
    'Эти страницы только для команды. Чтобы получить свои данные или поговорить с человеком, напиши помощнику в своём чате.',
  'page.desk.staleTitle': 'Эта страница устарела',
  'page.desk.staleText': 'Ничего не сделано. Вернись, пожалуйста, загрузи страницу заново и попробуй ещё раз.',
  'page.desk.refusedTitle': 'Ничего не сделано',
  'page.desk.wrongField': 'Здесь чего-то не хватает или что-то не так: {field}',
  'page.desk.back': 'Назад',
  'page.desk.nav': 'Страницы команды',
  'page.desk.signedIn': 'Это ты: {who} ({role}).',
  'page.desk.signOut': 'Выйти',
  'page.desk.result': 'Что получилось',

  'page.desk.overview': 'Обзор',
  'page.desk.held': 'Остановлено',
  'page.desk.asOf': 'Данные на {time}.',
  'page.desk.live': 'Цифры обновляются сами.',
  'page.desk.chart': 'Открытые запросы',
  'page.desk.chartNow':
    '{count, plural, =0 {Открытых запросов нет.} one {Открыт # запрос.} few {Открыто # запроса.} many {Открыто # запросов.} other {Открыто # запроса.}}',
  'page.desk.chartExplained':
    'Линия: запросы, открытые в конце каждого дня. Пунктир: остаток при нынешнем темпе. Вертикальная линия: под закроется.',
  'page.desk.figures': 'Показать цифры',
  'page.desk.open': 'Открыто',
  'page.desk.line': 'Остановить или продолжить очередь',
  'page.desk.pauseNote': 'Что скажут людям (можно оставить пустым)',
  'page.desk.pause': 'Остановить очередь',
  'page.desk.resume': 'Продолжить очередь',
  'page.desk.ack': 'Я об этом знаю',

  'page.desk.failures': 'Остановленные экспорты',
  'page.desk.heldSince':
    '{count, plural, one {# запрос} few {# запроса} many {# запросов} other {# запроса}}, самый ранний от {day}',
  'page.desk.releaseWhat':
    'Всё, что остановлено по этой причине, пойдёт дальше, и люди об этом узнают. Сначала устрани причину.',
  'page.desk.release': 'Пустить дальше',
  'page.desk.reason': 'Причина (её смогут прочитать те, кого это касается)',

  'page.desk.accounts': 'Аккаунты',
  'page.desk.account': 'Аккаунт на поде',
  'page.desk.lookUp': 'Посмотреть',
  'page.desk.lookNote': 'Просмотр чужих данных остаётся в журнале, и этот человек может его увидеть.',
  'page.desk.acts': 'Что можно сделать',
  'page.desk.actsNote':
    'Всё, что будет создано, получит только владелец аккаунта. Ему об этом скажут, и он сможет прочитать твою причину.',
  'page.desk.rerun': 'Сделать ещё раз',
  'page.desk.both': 'Профиль и фотографии',
  'page.desk.which': 'Что именно',
  'page.desk.raise': 'Передвинуть в начало',
  'page.desk.cancel': 'Отозвать запрос',
  'page.desk.revoke': 'Отключить ссылки',
  'page.desk.history': 'Что было сделано',

  'page.desk.cases': 'Вопросы',
  'page.desk.claim': 'Я этим займусь',
  'page.desk.answer': 'Твой ответ',
  'page.desk.send': 'Отправить ответ',
  'page.desk.close': 'Закрыть вопрос',
  'page.desk.more': 'Дальше',

  'page.desk.announcements': 'Объявления',
  'page.desk.writeInChat': 'Их пишут в чате: {command}',
  'page.desk.approve': 'Одобрить',
  'page.desk.sendNow': 'Отправить сейчас',
  'page.desk.hold': 'Приостановить',
  'page.desk.goOn': 'Продолжить',
  'page.desk.stop': 'Остановить насовсем',

  'page.desk.record': 'Журнал',
  'page.desk.member': 'Кто, например {example}',
  'page.desk.act': 'Что, например {example}',
  'page.desk.from': 'С',
  'page.desk.to': 'По',
  'page.desk.search': 'Искать',
  'page.desk.nothingFound': 'В журнале такого нет.',
  'page.desk.who': 'Кто: {who}',
  'page.desk.about': 'О ком или о чём: {what}',
  'page.desk.why': 'Причина: {reason}',
  'page.desk.older': 'Более ранние',
  'page.desk.chain': 'Журнал цел?',
  'page.desk.chainText':
    'Каждая запись несёт хеш предыдущей. Проверка читает их все и находит то, что изменили или убрали.',
  'page.desk.noted': 'Хеш прошлой проверки, если он у тебя записан',
  'page.desk.check': 'Проверить',
  'page.desk.whole':
    '{count, plural, =0 {Записей пока нет.} one {# запись, как она была сделана.} few {# записи, каждая как была сделана.} many {# записей, каждая как была сделана.} other {# записи, каждая как была сделана.}}',
  'page.desk.note': 'Запиши этот хеш в другом месте, для следующей проверки:',
  'page.desk.broken':
    'Запись {position, number} не та, что была сделана, или перед ней не хватает других. Скажи, пожалуйста, тому, кто ведёт программу.',
  'page.desk.cutOff':
    'Записи сходятся, но записанной среди них нет: не хватает конца. Скажи, пожалуйста, тому, кто ведёт программу.',
} as const satisfies Record<string, string>;
