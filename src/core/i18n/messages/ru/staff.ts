/** Что читает команда, и что люди читают от команды. ICU MessageFormat. */
export const staff = {
  'team.ask':
    'Что ты хочешь сказать команде? Твоё следующее сообщение уйдёт ей, и больше ничего из того, что ты пишешь. Команда видит твоё имя здесь и твой аккаунт, если уже известно, что он твой.',
  'team.asked': 'Передано команде.',
  'team.askedNext': 'Человек ответит тебе здесь, срок: {by}. Чтобы что-то добавить, напиши: человек, а потом остальное.',
  'team.answer': 'Команда отвечает',
  'team.answerNext': 'Чтобы ответить, начни со слова: человек',
  'team.closed': 'Команда закрыла твой вопрос. Если что-то ещё осталось, напиши: человек',
  'team.elsewhere': 'Напиши мне это, пожалуйста, в личном сообщении, где никто другой его не прочитает.',

  'touched.none': 'Никто, кроме тебя, ничего не делал с твоими экспортами.',
  'touched.headline': 'Что делали с твоими экспортами',
  'touched.line': '{day}, {time}: {who}: {what}',
  'touched.reason': '{line}. Причина: {reason}',
  'touched.you': 'ты',
  'touched.link': 'кто-то с твоей ссылкой для скачивания',
  'touched.program': 'эта программа',
  'touched.operator': 'тот, кто ведёт под',
  'touched.staff': 'кто-то из команды',
  'touched.action':
    '{action, select, link_made {подключение аккаунта в чате} link_replaced {подключение другого аккаунта в чате} link_revoked {отключение аккаунта в чате} grant_issued {создание ссылки для скачивания} grant_redeemed {открытие страницы скачивания} grant_revoked {выключение ссылки для скачивания} archive_downloaded {скачивание архива} export_released {возобновление твоего экспорта} profile_rerun {повторный экспорт твоего профиля} photos_rerun {повторный экспорт твоих фото} profile_and_photos_rerun {повторный экспорт всего} export_moved_up {перенос твоего экспорта в начало очереди} export_cancelled {отзыв твоего запроса} account_viewed {просмотр того, что с твоими экспортами} pairing_asked {просьба подключить аккаунт в чате} pairing_confirmed {подтверждение подключения аккаунта в чате} delivery_frozen {остановка выдачи} delivery_resumed {возобновление выдачи} owner_warned {сообщение тебе на поде о том, что подключён аккаунт в чате} owner_not_warned {не удалось сообщить тебе на поде, что подключён аккаунт в чате} other {какое-то изменение}}',

  'staff.help': 'Команды для своих',
  'staff.helpPrefix': 'В личном чате каждая начинается со слова: staff',
  'staff.wrong': 'Чего-то не хватает. Это пишется так: {usage}',
  'staff.notAllowed':
    'Твоя роль ({role}) этого не позволяет. Нужна как минимум {needed}; изменить твою роль может админ.',
  'staff.notMember':
    'Пользоваться командами здесь могут только свои. Админ примет тебя так: grant {speaker} helper',
  'staff.podAway':
    'Под сейчас не отвечает, поэтому я не могу посмотреть аккаунт. Ничего не сделано. Попробуй, пожалуйста, ещё раз.',
  'staff.unknownAccount': 'На {pod} нет аккаунта {named}. Ничего не сделано.',

  'staff.account': '{account}',
  'staff.state':
    '{state, select, requested {в очереди} submitted {передано поду} building {на поде} copying {копируется} verifying {проверяется} ready {готово} held {остановлено} expired {срок вышел} failed {не удалось} cancelled {отозвано} other {неизвестно}}',
  'staff.request': '{state} с {day}',
  'staff.requestCause': '{state} ({cause}) с {day}',
  'staff.requestPlace': '{state}, место {place, number}, запрос от {day}',
  'staff.noRequests': 'ничего не запрошено',
  'staff.labelChats': 'Аккаунты в чатах',
  'staff.labelLinks': 'Рабочие ссылки для скачивания',
  'staff.labelFrozen': 'Выдача',
  'staff.frozen': 'остановлена: владелец аккаунта сказал СТОП',
  'staff.none': 'нет',
  'staff.lookupNext': 'Можно: rerun, raise, cancel, revoke, audit, links',

  'staff.rerun':
    '{what}: {outcome, select, new {запрошено, раньше всех остальных} again {делаем ещё раз, раньше всех остальных} moved_up {уже было в очереди, теперь идёт первым} busy {уже в работе} other {сделано}}.',
  'staff.rerunNext': 'Это для владельца {account}. Он уже знает и может прочитать твою причину.',
  'staff.raised': 'То, что {account} держит в очереди, теперь идёт первым. Владелец уже знает.',
  'staff.nothingInLine': 'У {account} ничего нет в очереди. Ничего не сделано.',
  'staff.cancelled': 'Запрос {account} отозван, и владелец это видит.',
  'staff.nothingToCancel': 'У {account} нечего отозвать: ничего не ждёт, или под уже начал.',
  'staff.revoked':
    'Аккаунт {account}: {count, plural, one {выключена # ссылка для скачивания} few {выключены # ссылки для скачивания} many {выключено # ссылок для скачивания} other {выключено # ссылки для скачивания}}. Новую владелец получит словом: ссылка',
  'staff.noLinks': 'У {account} нет рабочей ссылки для скачивания.',
  'staff.links': 'Ссылки для скачивания {account}',
  'staff.linkLine': 'создана {day} для {who}, действует до {until}',
  'staff.audit': 'Что делали с данными {account}, сначала новое',
  'staff.auditLine': '{at} {actor} {action}',
  'staff.auditReason': '{line}: {reason}',
  'staff.auditEmpty': 'Об {account} ничего не записано.',

  'staff.queue': 'Очередь',
  'staff.labelWaiting': 'Ждут',
  'staff.labelAtPod': 'На поде',
  'staff.labelOldest': 'Самое долгое ожидание',
  'staff.labelPace': 'Темп',
  'staff.labelForecast': 'Последний будет готов',
  'staff.labelClosing': 'Под закроется',
  'staff.oldest':
    '{hours, plural, =0 {меньше часа} one {# час} few {# часа} many {# часов} other {# часа}}',
  'staff.forecast': 'до {day}',
  'staff.forecastLate': 'до {day}: это слишком поздно',
  'staff.verdict':
    '{verdict, select, submitted {так быстро, как разрешено} nothing_waits {ничего не ждёт} pod_at_budget {так быстро, как разрешено: на поде столько экспортов, сколько и должно быть} spacing {так быстро, как разрешено} slowed {медленно: под устал} stopped {стоит: под перегружен} paused {остановлена командой} quiet_hours {стоит: тихие часы} waiting_for_night {ждут только очень большие аккаунты, до ночи} throttle_looks_back {ждёт, пока под заметит, что последний экспорт закончился} pod_unreachable {стоит: под не принимает работу} other {ещё не проверено}}',
  'staff.pauseNote': 'Людям говорится: {note}',
  'staff.requests': 'Запросы',
  'staff.failures': 'Остановлено, по причинам',
  'staff.failureLine': '{cause}: {count, number}, самый ранний от {day}',
  'staff.noFailures': 'Ничего не остановлено.',
  'staff.failuresNext': 'Когда причина устранена: release ПРИЧИНА и что было сделано',
  'staff.released':
    '{count, plural, =0 {Из-за {cause} ничего не остановлено.} one {# запрос, остановленный из-за {cause}, идёт дальше, и владельцу об этом скажут.} few {# запроса, остановленных из-за {cause}, идут дальше, и владельцам об этом скажут.} many {# запросов, остановленных из-за {cause}, идут дальше, и владельцам об этом скажут.} other {# запроса, остановленных из-за {cause}, идут дальше, и владельцам об этом скажут.}}',
  'staff.paused':
    'Очередь остановлена. То, над чем под уже работает, продолжается. Тем, кто спрашивает, говорится об этом, и ещё: {note}',
  'staff.pausedPlain':
    'Очередь остановлена. То, над чем под уже работает, продолжается, а тем, кто спрашивает, говорится, что очередь остановила команда.',
  'staff.resumed': 'Очередь идёт дальше.',
  'staff.notPaused': 'Очередь не была остановлена.',

  'staff.cases': 'Открытые вопросы',
  'staff.noCases': 'Никто не ждёт ответа.',
  'staff.caseLine': '{id, number}: {who}, {assignee}, с {day}',
  'staff.unclaimed': 'пока никто не взял',
  'staff.case': 'Вопрос {id, number} от {who}',
  'staff.caseAccount': 'Аккаунт: {account}',
  'staff.caseNoAccount': 'Аккаунт: ещё не показан, поэтому не говори ни о чьих данных',
  'staff.caseBy': 'Ответ обещан, срок: {by}.',
  'staff.caseNext': 'Напиши: answer {id} и свой ответ',
  'staff.casePerson': '{who}: {text}',
  'staff.caseUnknown': 'Вопроса с таким номером нет.',
  'staff.caseClosedBefore': 'Этот вопрос закрыт.',
  'staff.caseTaken': 'Этим вопросом занят {assignee}. Чтобы взять его себе, напиши: claim {id}',
  'staff.claimed': 'Вопрос {id, number} от {who} теперь твой.',
  'staff.answered': 'Отправлено: {who}. Когда всё сказано, напиши: close {id}',
  'staff.answeredElsewhere': 'Вопрос {id, number}: есть ответ от {by}.',
  'staff.caseClosed': 'Вопрос {id, number} закрыт, {who} уже знает.',
  'staff.canned': 'Готовые ответы. Используй так: answer НОМЕР :ИМЯ',
  'staff.noCanned': 'Готовых ответов пока нет. Добавить можно так: {usage}',
  'staff.cannedKept': 'Сохранено: {name} ({language}). Используй так: answer НОМЕР :{name}',
  'staff.cannedUnknown': 'Готового ответа {name} нет ни на языке этого человека, ни на английском.',

  'staff.pairAsked':
    'Это должен подтвердить кто-то другой из команды: подключить {who} к {account}. Для этого нужно написать: confirm {id}',
  'staff.pairDone': '{who} теперь подключён к {account}. Аккаунту об этом скажут на поде, где это возможно.',
  'staff.pairOwn': 'Это твоя собственная просьба, поэтому подтвердить её должен кто-то другой.',
  'staff.pairUnknown': 'Под этим номером подтверждать нечего, или прошло слишком много времени.',
  'staff.pairings': 'Ждут подтверждения',
  'staff.pairLine': '{id, number}: {who} к {account}: {reason}',
  'staff.noPairings': 'Подтверждать нечего.',
  'staff.team': 'Команда',
  'staff.teamLine': '{who}: {role}',
  'staff.granted': 'У {who} теперь роль {role}.',
  'staff.dismissed': '{who} больше не в команде.',
  'staff.notStaff': '{who} не в команде.',
  'staff.firstAdmin':
    '{who} — админ по настройкам (STAFF_ADMINS). Изменить это может только тот, кто ведёт Pappus.',
  'staff.diagnostics': 'Как дела у Pappus, без чьих-либо данных',

  'alert.none': 'Всё хорошо: команда не нужна.',
  'alert.headline': 'Нужна команда',
  'alert.next': 'Когда прочитаешь, напиши: ack',
  'alert.seen': '{text} (уже знает {who})',
  'alert.acked': 'Записано: ты об этом знаешь. Я напишу снова, когда появится что-то новое.',
  'alert.nothing': 'Ничего нового нет.',
  'alert.held':
    '{count, plural, one {# экспорт остановлен} few {# экспорта остановлены} many {# экспортов остановлены} other {# экспорта остановлены}} из-за {cause}. Посмотреть: failures',
  'alert.waitingLong':
    'Кто-то ждёт уже {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}. Посмотреть: queue',
  'alert.tooSlow':
    'При таком темпе последний из {waiting, plural, one {# запроса} few {# запросов} many {# запросов} other {# запроса}} будет готов через {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} после закрытия пода. Посмотреть: queue',
  'alert.vaultFilling': 'На диске с архивами свободно всего {percent, number} %.',
  'alert.chatLost': 'Нет связи с {platform}: там сейчас никто не получает ответа.',
  'alert.caseLate': 'На вопрос {id} уже пора было ответить. Посмотреть: case {id}',
  'alert.call': 'Программа просит о помощи: {call}',
} as const satisfies Record<string, string>;
