/** What is said to somebody who wants to be forgotten. ICU MessageFormat. */
export const forget = {
  'forget.headline': 'Shall I forget you?',
  'forget.goes': 'This goes, for good:',
  'forget.goesArchives':
    'the archives of {account} that lie here, and every download link: if you have not downloaded your data yet, do that first',
  'forget.goesRequests': 'your place in line, and whatever of your requests still waits',
  'forget.goesChats':
    'which chats belong to your account, their addresses, your sign-ins, our messages and what you wrote to the team',
  'forget.goesThisChat':
    'what I know of this chat: its address, your name here, your sign-ins, our messages and what you wrote to the team',
  'forget.goesAnnouncements': 'announcements: you hear no more of them, not even that the pod closes',
  'forget.stays': 'This stays:',
  'forget.staysPod': 'your account at {pod} with everything in it, also an export that you find in your settings there',
  'forget.staysAtPod':
    'an export that the pod is making at this moment: nobody can call it back, but I do not fetch it',
  'forget.staysChat': 'what stands in this chat and in the team’s: only whoever is there can delete that',
  'forget.staysRecord': 'a record that something was done and when, without a word about you',
  'forget.others':
    '{chats, plural, one {One other chat is connected to your account: it is told, and forgotten too.} other {# other chats are connected to your account: they are told, and forgotten too.}}',
  'forget.owner': 'Your account at {pod} gets a private message about it, too.',
  'forget.freeze': 'Your STOP ends with it: then there is nothing left to hand out.',
  'forget.unproven':
    'You have shown me no account here, so this chat is all that I would forget. Your account has to be forgotten from a chat in which you have shown it.',
  'forget.confirm': 'There is no way back. If you are sure, write within 15 minutes: {word}',
  'forget.begun': 'I am forgetting you. Nothing of yours is handed out any more.',
  'forget.begunNext':
    'As soon as everything is destroyed I tell you here, once. Then I forget this chat, too. You need do nothing.',
  'forget.done': 'Done: everything about you is erased here, and archives that lay here are destroyed.',
  'forget.again':
    'This is my last message: with it I forget this chat. If you write to me again, we meet for the first time.',
  'forget.doneElsewhere':
    'Somebody who has shown in another chat that this account is theirs has asked me to forget everything about it. That is done: its archives here are destroyed.',
  'forget.notYou':
    'If that was not you, please change your password at {pod} now. You can ask for your data anew as long as the pod is open.',
  'button.forget-confirm': 'Yes, forget me',
  'help.forget': 'forget me: I erase what I know about you, and your archives here, if you confirm it.',
  'command.forget': 'Erase what I know about you, and your archives here',
} as const satisfies Record<string, string>;
