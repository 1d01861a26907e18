import { type Html, html } from '../../../kernel/html.ts';
import type { PageWords } from '../page-words.ts';
import { renderFrame } from './frame.ts';

/** How the program is had, by system; the words before it, if it takes some. */
const PROGRAM = [
  ['Windows', 'winget install --id FiloSottile.age'],
  ['macOS (Homebrew)', 'brew install age'],
  ['Debian, Ubuntu, Mint', 'sudo apt install age'],
  ['Fedora', 'sudo dnf install age'],
  ['Arch', 'sudo pacman -S age'],
  ['Android (Termux)', 'pkg install age'],
] as const;
const CHECKSUM = [
  ['Windows', 'certutil -hashfile alice.json.gz SHA256'],
  ['macOS', 'shasum -a 256 alice.json.gz'],
  ['Linux, Android', 'sha256sum alice.json.gz'],
] as const;

/** How to open an age file, for people who have never seen one. It needs no link, so that it outlives them. */
export function renderDecryptPage(words: PageWords): string {
  const { t } = words;
  return renderFrame({
    words,
    title: t('page.decrypt.title'),
    main: html`<p>${t('page.decrypt.intro')}</p>
      <h2>${t('page.decrypt.getTitle')}</h2>
      <p>${t('page.decrypt.get')}</p>
      ${renderCommands(PROGRAM)}
      <p>${t('page.decrypt.phone')}</p>
      <h2>${t('page.decrypt.openTitle')}</h2>
      <p>${t('page.decrypt.open')}</p>
      <dl class="commands">
        <dt>${t('page.decrypt.folder')}</dt>
        <dd>${command('cd Downloads')}</dd>
        <dt>${t('page.decrypt.withPassphrase')}</dt>
        <dd>${command('age --decrypt -o alice.json.gz alice.json.gz.age')}</dd>
        <dt>${t('page.decrypt.withKey')}</dt>
        <dd>${command('age --decrypt -i key.txt -o alice.json.gz alice.json.gz.age')}</dd>
      </dl>
      <p>${t('page.decrypt.notShown')}</p>
      <h2>${t('page.decrypt.checkTitle')}</h2>
      <p>${t('page.decrypt.check')}</p>
      ${renderCommands(CHECKSUM)}
      <h2>${t('page.decrypt.keyTitle')}</h2>
      <p>${t('page.decrypt.makeKey')}</p>
      <p class="commands">${command('age-keygen -o key.txt')}</p>
      <p class="warning">${t('page.decrypt.keepKey')}</p>`,
  });
}

function renderCommands(lines: readonly (readonly [string, string])[]): Html {
  return html`<dl class="commands">
    ${lines.map(
      ([system, line]) =>
        html`<dt translate="no">${system}</dt>
          <dd>${command(line)}</dd>`,
    )}
  </dl>`;
}

function command(line: string): Html {
  return html`<code translate="no" dir="ltr">${line}</code>`;
}
