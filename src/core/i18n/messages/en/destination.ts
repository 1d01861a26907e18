/** What is said of a pod that somebody wants to move to, and the letter to its podmin. ICU MessageFormat. */
export const destination = {
  'destination.looking': 'I am looking at {host}. In a few seconds I write to you here what I have found.',
  'destination.off':
    'I may not look at other pods from here, but you can: {page} names the version, which should be 0.9 or newer.',
  'destination.tooMany': 'I have looked at several pods for you already. From {time} on I can look at more.',
  'destination.busy': 'Many people are asking me about pods at the moment. From {time} on I can look at more.',
  'destination.unreachable':
    'I could not reach {host}. Please see whether the name is right. If it is, the pod may be away for a moment: try again in a few minutes.',
  'destination.notAPod':
    '{host} answers, but it does not say that it is a diaspora* pod. Please see whether the name is right.',
  'destination.otherSoftware':
    '{host} runs {software} and not diaspora*. It cannot read your archive: you could begin anew there, but your posts and contacts would not come along.',
  'destination.thisPod': '{host} is the pod that closes. Please choose another one.',
  'destination.older':
    '{host} is a diaspora* pod, but its version, {version}, cannot take an account in. That takes 0.9 or newer. You can ask its podmin for an update, or choose another pod.',
  'destination.fits': '{host} can take your account in',
  'destination.perhaps': '{host} may be able to take your account in',
  'destination.perhapsWhy':
    'Its version, {version}, lies between two releases. Ask the podmin whether it has the command in the letter below.',
  'destination.labelSoftware': 'Version',
  'destination.labelAccounts': 'New accounts',
  'destination.labelPodmin': 'Podmin',
  'destination.open': 'open to everybody',
  'destination.closed': 'closed; the podmin can take you in all the same',
  'destination.podminUnknown': 'not named',
  'destination.archive': 'What it would do with your archive',
  'destination.accepted': 'Your archive is checked, and it would be accepted.',
  'destination.language':
    'No account could be created, because diaspora* 0.9 does not know the language of your account. Choose another one in your settings at {pod}, and let me make a new export.',
  'destination.mail':
    'No account could be created, because the e-mail address of your account cannot be used. Enter one at {pod} that you can read, and let me make a new export.',
  'destination.mailUsed':
    'If you have an account there already with the same e-mail address, tell the podmin: no second one can be created with it.',
  'destination.comments':
    '{count, plural, one {# comment or like of others} other {# comments and likes of others}} would be left out, because your archive does not hold the post.',
  'destination.reshares':
    '{count, plural, one {# reshare} other {# reshares}} would be left out, because the original is gone.',
  'destination.missingPhotos':
    '{count, plural, one {# photo is} other {# photos are}} missing, because {pod} no longer has them.',
  'destination.noPhotos': 'Your photos are not ready yet. They have to be imported together with your profile.',
  'destination.notReady':
    'Your archive is not ready yet. Once it is, ask me again, and I tell you what {host} would do with it.',
  'destination.unproven':
    'Once you have asked me for your data, I can also tell you what {host} would do with your archive.',
  'destination.next':
    'Next: send this letter to its podmin, and no file before they have answered. I send nothing to anybody myself.',
  'destination.podminPage': 'The podmin’s page',
  'destination.letter': 'A letter to copy',
  'destination.helpers': 'Pods that have offered to take people in',
  'destination.helper': '{host}: {note}',
  'letter.ask':
    'Hello! My pod, {pod}, is closing, and I would like to move to {host} with my account {account}. Could you import it for me?',
  'letter.askUnnamed':
    'Hello! My pod, {pod}, is closing, and I would like to move to {host} with my account. Could you import it for me?',
  'letter.command': 'With diaspora* 0.9 or newer it takes one command on your server:',
  'letter.name':
    'The third value is the user name I would like. Please see first that nobody on {host} has it: my archive would be added to their account.',
  'letter.settings': 'The last two say whether my settings and my profile come along.',
  'letter.log':
    'Closed registrations do not matter. The command says that it is complete even when it has refused the archive: what really happened is in the log.',
  'letter.online': 'It has to run while {pod} is online; otherwise my contacts do not learn that I have moved.',
  'letter.onlineUntil':
    'It has to run while {pod} is online, so before {day}; otherwise my contacts do not learn that I have moved.',
  'letter.mail': 'My e-mail address must not belong to an account on {host} yet. I can tell you which one it is.',
  'letter.files':
    'The files ({size}) contain the private key of my account. How can I hand them to you so that nobody else gets them? Please delete them afterwards.',
  'letter.filesUnmeasured':
    'The files contain the private key of my account. How can I hand them to you so that nobody else gets them? Please delete them afterwards.',
  'letter.thanks': 'Thank you!',
} as const satisfies Record<string, string>;
