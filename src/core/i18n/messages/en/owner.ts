/** What is told to the owner of an account where the pod itself proves them. ICU MessageFormat. */
export const owner = {
  'author.foreign': 'I can only export accounts of {pod}, and yours belongs to another pod.',
  'author.foreignHelp':
    'The team of {host} can help you with it. Your own settings there also have a button with which you can ask for your data.',
  'author.unknown': 'The database of {pod} does not know your account, so there is nothing I could export.',
  'author.locked':
    'Your account is locked at the pod, so I cannot export it. Please write to the team of the pod: they can tell you why.',
  'author.closed':
    'Your account is closed at the pod, and its data with it. I am sorry: there is nothing left to export.',

  'owner.headline': 'Was that you?',
  'owner.asked':
    'Somebody who is called “{who}” on {platform} has asked for an export of your account {account}, and signed in at the pod as you for it.',
  'owner.you': 'If that was you, you need do nothing.',
  'owner.notYou':
    'Not you? Answer STOP. Then I hand out nothing of your account until you say otherwise, and call the team.',

  'stop.headline': 'Stopped: I hand out nothing of your account any more',
  'stop.disconnected': '“{who}” on {platform} is no longer connected to your account.',
  'stop.links': '{links, plural, one {One download link works no longer.} other {# download links work no longer.}}',
  'stop.goesOn': 'What the pod is putting together goes on quietly and stays locked away.',
  'stop.team': 'I have called the team. They look at it now.',
  'stop.password': 'Whoever asked had signed in with your password, so please change it at {pod} now, under Settings.',
  'stop.undo': 'If it was you after all, answer START.',
  'stop.nothing': 'There is nothing to stop: nobody but you has asked for anything of your account.',
  'stop.inForce': 'I hand out nothing of your account at the moment, because you said STOP. The team knows of it.',
  'stop.elsewhere':
    'The owner of this account has stopped everything that I hand out. The team has it now. If the account is yours, write to me in a private message at the pod.',

  'start.headline': 'All right, I hand out your data again',
  'start.next':
    'Old download links stay switched off; ask me for a new one. Chats elsewhere are disconnected: sign in there again if you want to use them.',
} as const satisfies Record<string, string>;
