/** Объявления: что вокруг них читают люди и что о них читает команда. ICU MessageFormat. */
export const announcements = {
  'announce.footer': 'Чтобы больше не получать объявлений, напиши: {word}',
  'optOut.done':
    'Хорошо, объявлений больше не будет. Новости о твоём собственном экспорте по-прежнему приходят. Чтобы снова получать объявления, напиши: {word}',
  'optOut.again': 'Хорошо, объявления снова будут приходить. Чтобы больше их не получать, напиши: {word}',
  'optOut.stopHint': 'Чтобы больше не получать объявлений, напиши: {word}',
  'help.optOut':
    'без объявлений: я больше не буду присылать тебе объявления команды. Новости о твоём собственном экспорте по-прежнему приходят.',

  'reminder.headline': '{pod} закроется через {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
  'reminder.neverAsked':
    '{pod} закроется {day}, а запроса на твои данные ещё не было. После этого дня их уже никто не сможет получить.',
  'reminder.neverAskedNext': 'Напиши «экспорт», и я их для тебя заберу. Больше ничего делать не нужно.',
  'reminder.notDownloaded': '{pod} закроется {day}, а твои готовые данные скачаны ещё не полностью.',
  'reminder.notDownloadedNext': 'Напиши «ссылка», и я дам новую ссылку.',
  'reminder.notMoved':
    '{pod} закроется {day}, а твои данные уже скачаны: храни их в надёжном месте. Если хочешь переехать на другой под, сделай это до этого дня, потому что твой старый аккаунт должен сообщить об этом твоим контактам.',
  'reminder.notMovedNext':
    'Напиши «переезд», и я проведу тебя шаг за шагом. Если что-то не получается, напиши «человек», и тебе помогут.',

  'announce.help': 'Объявления. В личном чате каждая команда начинается со слова: staff',
  'announce.helpAudiences': 'AUDIENCE — одна из этих групп или несколько через запятую: {audiences}',
  'announce.helpPlaceholders': 'В тексте может быть: {placeholders}',
  'announce.helpText':
    'В тексте есть абзацы, между ними пустая строка. Строка может начинаться с # (заголовок), - (пункт) или ! (предупреждение) или быть ссылкой: [название](https://…)',
  'announce.created': 'Создано. Теперь текст: announce text {name} ЯЗЫК ТЕКСТ',
  'announce.exists': 'Объявление {name} уже есть. Ничего не сделано.',
  'announce.unknown': 'Объявления {name} нет. Посмотреть, какие есть: announces',
  'announce.wrongLanguage': 'На языке {language} я не пишу. Вот какие знаю: {known}',
  'announce.wrongAudience': 'Такой группы нет. Есть: {audiences}',
  'announce.wrongPlatform': 'В {platform} меня нет. Я здесь: {known}',
  'announce.wrongTime':
    'Это время мне непонятно. Напиши его так, в поясе {zone}: announce send {name} at 2026-12-01 18:00',
  'announce.notNow':
    '{state, select, draft {{name} ещё не одобрено: announce approve {name}} approved {{name} одобрено и не отправляется: announce send {name}} scheduled {{name} ждёт своего времени.} sending {{name} сейчас отправляется.} paused {{name} на паузе: announce resume {name}} sent {{name} уже отправлено.} other {{name} остановлено.}} Ничего не сделано.',
  'announce.textKept': 'Текст {name} ({language}) сохранён. Как его увидят люди: announce preview {name}',
  'announce.audienceKept':
    'Сохранено. Сколько человек сейчас в группе {name}: {count, plural, =0 {никого} one {# человек} few {# человека} many {# человек} other {# человека}}.',
  'announce.approveAgain': 'Объявление уже было одобрено; оно изменилось, поэтому его нужно одобрить ещё раз.',
  'announce.noText': 'У {name} ещё нет текста: announce text {name} ЯЗЫК ТЕКСТ',
  'announce.noAudience': 'У {name} ещё нет группы: announce audience {name} AUDIENCE',
  'announce.unknownPlaceholder':
    'В тексте ({language}) есть {names}, и это ничего не значит. Существуют: {known}. Ничего не сделано.',
  'announce.noDay': 'В тексте ({language}) назван день закрытия, а он не настроен (POD_CLOSES_ON). Ничего не сделано.',
  'announce.tooLong':
    'Текст ({language}) слишком длинный для {platform}. Знаков вместе с последней строкой: {length, number}, можно: {maxLength, number}. Ничего не сделано.',
  'announce.preview': 'Предварительный вид {name} ({language}). Люди прочитают вот это:',
  'announce.state':
    '{state, select, draft {черновик} approved {одобрено} scheduled {запланировано} sending {отправляется} paused {на паузе} sent {отправлено} other {остановлено}}',
  'announce.labelState': 'Состояние',
  'announce.labelAudience': 'Группа',
  'announce.labelReach': 'Получат',
  'announce.labelNot': 'Не получат',
  'announce.labelDuration': 'Займёт примерно',
  'announce.labelDue': 'Отправка',
  'announce.labelLanguages': 'Языки',
  'announce.labelApproved': 'Одобрение',
  'announce.noneYet': 'пока нет',
  'announce.reach': '{count, plural, =0 {никто} one {# человек} few {# человека} many {# человек} other {# человека}}',
  'announce.reachOn': '{platform}: {count, number}',
  'announce.notReached':
    'те, кто не хочет объявлений: {optedOut, number}; те, чей чат не принимает сообщений: {unreachable, number}',
  'announce.approved': '{name} одобрено. Отправить: announce send {name}',
  'announce.approvedScheduled': '{name} одобрено, {when} оно будет отправлено.',
  'announce.own':
    'Последнее изменение в {name} твоё, поэтому одобрить должен кто-то другой. Для этого нужно написать: announce approve {name}',
  'announce.samePerson':
    'Твой аккаунт в чате и {other}, откуда последнее изменение в {name}, связаны с одним и тем же аккаунтом на поде: для меня это один человек. Одобрить должен кто-то другой. Для этого нужно написать: announce approve {name}',
  'announce.sending':
    '{name} отправляется, получат {count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}, примерно за {duration}. Как идёт отправка, видно в комнатах команды или так: announce report {name}',
  'announce.scheduled':
    '{name} будет отправлено {when}. Кто его получит, решится тогда же. Отменить: announce stop {name}',
  'announce.reachNow':
    'Сколько человек получило бы его сейчас: {count, plural, =0 {никто, потому что группа пуста или ни до кого в ней нельзя дойти. Если так и останется, его никто не получит} one {# человек} few {# человека} many {# человек} other {# человека}}.',
  'announce.nobody': 'Когда пришло время, в группе никого не было: его никто не получил.',
  'announce.empty': 'Никто не получил бы {name}: группа пуста, или ни до кого в ней нельзя дойти. Ничего не сделано.',
  'announce.past': 'Это время уже прошло. Ничего не сделано.',
  'announce.paused': '{name} на паузе. Дальше: announce resume {name}',
  'announce.resumed': '{name} идёт дальше.',
  'announce.stopped':
    '{name} остановлено насовсем. У кого оно есть, у того и останется, а больше никто его не получит: announce report {name}',
  'announce.report': 'Объявление {name}: {state}',
  'announce.progress': 'Очередь дошла до {done, number} из {all, number}',
  'announce.gathering': 'Группа ещё собирается.',
  'announce.tally':
    '{state, select, pending {ещё не отправлено} sent {отправлено} opted_out {не хотят объявлений} unreachable {заблокировали, ушли или не принимают сообщений} in_doubt {возможно, получили, их чата больше нет} left_out {больше не входят в группу} other {не удалось}}: {count, number}',
  'announce.tallyCause': '{line} ({cause})',
  'announce.notBegun': '{name} ещё никому не отправлено.',
  'announce.list': 'Объявления, сначала новые',
  'announce.line': '{name}: {state}',
  'announce.lineDue': '{name}: {state}, {when}',
  'announce.none': 'Объявлений пока нет. Начать новое: announce new ИМЯ',
  'announce.labelPlaces': 'Открыто',
  'announce.placeRoom': 'комната {room} ({platform})',
  'announce.placePost': 'открытая запись на поде',
  'announce.placeLine': '{place}: {state, select, pending {ещё нет} sent {сказано} other {не удалось}}',
  'announce.placeCause':
    '{cause, select, NOT_THERE {меня там нет} NOT_ALLOWED {мне там нельзя писать} other {{cause}}}',
  'announce.alsoIn': 'Об этом говорится и открыто: {places}',
  'announce.sendingPublicly':
    '{name} сейчас говорится открыто. Что из этого вышло, видно в комнатах команды или так: announce report {name}',
  'announce.helpPlaces':
    '{rooms} и {post} — открытые места, их тоже можно назвать: все комнаты для объявлений и открытая запись на поде.',
  'announce.previewIn': 'Открыто, здесь: {place}, будет написано:',
  'announce.barredRoom':
    '{barrier, select, not_there {Меня там нет: {place}. Пригласи меня, дай мне её видеть или проверь её идентификатор.} other {Мне там нельзя писать: {place}. Дай мне это право.}} Ничего не сделано.',
  'announce.barredPost':
    'У меня нет разрешения писать на поде открыто. Тот, кто меня запускает, ещё раз входит аккаунтом sunset и даёт это разрешение. Ничего не сделано.',
  'announce.noRooms': 'Там нет ни одной комнаты для объявлений ({variable}). Ничего не сделано.',
  'announce.noPost':
    'Открытой записи нет: она выключена, или её платформы нет среди названных ({variable}). Ничего не сделано.',
  'announce.accountInPublic':
    'В тексте ({language}) назван аккаунт того, кто читает ({account}), а открыто читают многие. Ничего не сделано.',
  'announce.tooLongPost':
    'Всё вместе слишком длинно для одной открытой записи. Длина в знаках: {length, number}, возможно: {maxLength, number}. Ничего не сделано.',
} as const satisfies Record<string, string>;
