/** The copy for reading: how it is asked for, and the words of its own pages. ICU MessageFormat. */
export const readable = {
  'button.readable': 'Get a copy to read',
  'help.readable': 'readable: I make a copy of your data that you can open in any browser.',
  'command.readable': 'Get a copy of your data to read in any browser, without the internet',

  'readable.accepted':
    'I am making a copy of your data that opens in any browser, without the internet. It takes about {minutes, plural, one {# minute} other {# minutes}}. You need do nothing; I will write to you when it is ready.',
  'readable.making':
    'I am at it already: your copy to read takes about {minutes, plural, one {# minute} other {# minutes}} in all. Asking again changes nothing; I will write to you when it is ready.',
  'readable.withoutPhotos':
    'Your photos are not in it, because they are not ready here. Once they are, ask again and you get a copy with them.',
  'readable.noProfile':
    'For a copy to read I need your profile, exported and checked, and that is not ready here yet. Once it is, ask me again.',
  'readable.ready': 'Your copy to read is ready',
  'readable.contents':
    '{size}: {posts, plural, one {# post} other {# posts}}, {photos, plural, one {# photo} other {# photos}}.',
  'readable.howTo':
    'It is a zip file on the download page, below your archives. Unpack it and open the file index.html; that needs no internet.',
  'readable.private': 'Keep it to yourself: it also shows what you shared with a few people only.',
  'readable.failed': 'Your copy to read could not be made',
  'readable.failedNext':
    'It is not your fault, and your archives are as they were. The team has been told. You can ask for the copy again at any time.',

  'page.download.readable': 'Your copy to read',
  'page.download.readableExplained':
    'Your posts, comments, contacts and photos as pages for any browser. Unpack the zip file and open index.html.',
  'page.download.readableCounts':
    '{posts, plural, one {# post} other {# posts}}, {photos, plural, one {# photo} other {# photos}}.',
  'page.download.saveReadable': 'Save my copy to read ({size})',
  'page.encrypt.saveReadable': 'Save my copy, encrypted ({size})',
  'page.download.checkedReadable': 'It was made from your checked files.',
  'page.download.notInItReadable': 'Private messages, things of other people, and your account’s private key.',

  'page.readable.skip': 'Skip to the text',
  'page.readable.menu': 'Parts of this copy',
  'page.readable.home': 'Start',
  'page.readable.posts': 'Posts',
  'page.readable.photos': 'Photos',
  'page.readable.comments': 'Your comments',
  'page.readable.tags': 'Tags',
  'page.readable.contacts': 'Contacts',
  'page.readable.search': 'Search',
  'page.readable.about': 'What is not in here',
  'page.readable.made':
    'Made on {day} from the data of {account}. Everything lies in this folder; nothing is loaded from the internet.',
  'page.readable.pages': 'Pages before and after',
  'page.readable.newer': 'Previous: {page}',
  'page.readable.older': 'Next: {page}',
  'page.readable.pageOf': 'page {page, number} of {pages, number}',

  'page.readable.profile': 'About you',
  'page.readable.byTime': 'Posts by time',
  'page.readable.noPosts': 'There are no posts in your archive.',
  'page.readable.undated': 'Without a date',
  'page.readable.public': 'Public',
  'page.readable.limited': 'Shared with some people only',
  'page.readable.place': 'Place: {place}',
  'page.readable.reshared': 'You passed on a post by {author}. It belongs to them and is not in your archive.',
  'page.readable.reshareGone': 'You passed on a post that has been deleted since.',
  'page.readable.original': 'The post at the pod, as long as the pod is there',
  'page.readable.likeCount': '{count, plural, one {# like} other {# likes}}',
  'page.readable.commentCount': '{count, plural, one {# comment} other {# comments}}',
  'page.readable.moreComments':
    '{count, plural, one {# more comment is in your profile archive.} other {# more comments are in your profile archive.}}',
  'page.readable.poll': 'Poll: {question}',
  'page.readable.votes': '{count, plural, one {# vote} other {# votes}}',
  'page.readable.picture': 'Picture on the internet: {description}',
  'page.readable.photoOf': 'Photo {number, number}, {day}',
  'page.readable.photoAlone': 'Photo {number, number}',
  'page.readable.photoGone': 'A photo that is not in here:',
  'page.readable.postOf': 'Post of {day}',
  'page.readable.unposted': 'In no post',

  'page.readable.commentsIntro':
    'What you wrote under the posts of other people, the latest first. Those posts belong to them and are not in your archive.',
  'page.readable.contactsIntro': 'The people you were connected with. You can also take the list along as a file:',
  'page.readable.contactsCsv': 'As a table (CSV)',
  'page.readable.contactsVcf': 'For an address book (vCard)',
  'page.readable.sharing':
    '{how, select, both {You share with each other} you {You share with them} they {They share with you} other {Nothing is shared}}',
  'page.readable.column':
    '{column, select, name {Name} account {Account} page {Page} sharing {Sharing} other {Groups}}',
  'page.readable.tagsUsed': 'Tags in your posts',
  'page.readable.tagsFollowed': 'Tags you follow',
  'page.readable.goesOn': '(continued)',

  'page.readable.searchOff':
    'Searching needs JavaScript, and that is off in this browser. Everything can be read without it.',
  'page.readable.searchFor': 'Words to look for',
  'page.readable.searchHint': 'Finds posts and comments that have all of these words in them.',
  'page.readable.searching': 'Searching…',
  'page.readable.found': 'Found:',
  'page.readable.foundNone': 'Nothing was found.',
  'page.readable.more': 'Show more',

  'page.readable.gapMessagesTitle': 'Private messages',
  'page.readable.gapMessages':
    'The pod does not give them out. Those that you would like to keep you can copy by hand, as long as the pod is there.',
  'page.readable.gapPhotosTitle': 'Photos that are missing',
  'page.readable.gapPhotos':
    '{missing, plural, =0 {None: every photo of your posts is in here.} one {# photo of your posts, because the pod no longer had it.} other {# photos of your posts, because the pod no longer had them.}}',
  'page.readable.gapPhotosList': 'Show their names',
  'page.readable.gapFiles':
    '{count, plural, one {# file of your photos archive, because browsers cannot show it.} other {# files of your photos archive, because browsers cannot show them.}}',
  'page.readable.gapNoPhotos':
    'All of them: they had not been exported when this copy was made. Ask the assistant for your data once more, and then for a new copy.',
  'page.readable.gapOthersTitle': 'What belongs to other people',
  'page.readable.gapPosts': 'Posts under which you wrote something: your words are in here, the posts are not.',
  'page.readable.gapReshares':
    '{count, plural, one {# post that you passed on: only its author is named.} other {# posts that you passed on: only their authors are named.}}',
  'page.readable.gapLikes':
    '{count, plural, one {# post or comment that you liked.} other {# posts and comments that you liked.}}',
  'page.readable.gapNotifications': 'Notifications.',
  'page.readable.gapKeyTitle': 'The key of your account',
  'page.readable.gapKey':
    'This copy is for reading. The private key and all that another pod needs are in your profile archive, the file that ends in .json.gz. Keep that as well if you may want to move one day.',
} as const satisfies Record<string, string>;
