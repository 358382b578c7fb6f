import { codeFor, WORDS } from './words/index.ts';

/*
 * What a page around the lab does, written as such a page would write it: it makes a frame, sends messages to it and
 * shows what comes back. It imports nothing of the lab, not even a helper; its words are its own.
 */

/** More lines than anybody reads. */
const MAX_LINES = 50;

const form = element('choice', HTMLFormElement);
const code = element('code', HTMLElement);
const place = element('place', HTMLElement);
const log = element('log', HTMLElement);
const copied = element('copied', HTMLElement);
/** Frames of the site that this page belongs to. */
const lab = new URL('./', location.href);
let frame: HTMLIFrameElement | undefined;
let lastId = 0;

form.addEventListener('change', show);
form.addEventListener('submit', (event) => event.preventDefault());
for (const button of document.querySelectorAll<HTMLElement>('[data-send]')) {
  button.addEventListener('click', () => send(JSON.parse(button.dataset['send']!) as object));
}
addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  // As the lab checks who sends, so does the page around it.
  if (source !== frame?.contentWindow || origin !== lab.origin || !isOurs(data)) return;
  write('←', data);
  if (data.type === 'ready') send({ type: 'hello' });
});
element('copy', HTMLElement).addEventListener('click', () => void copy());
const words = speak();
show();

/** Puts the page into its language. */
function speak() {
  const language = codeFor(location.search, navigator.languages);
  const said = WORDS[language];
  const { documentElement: root } = document;
  root.lang = language;
  root.dir = said.direction;
  for (const one of document.querySelectorAll<HTMLElement>('[data-word], [data-label]')) {
    const { word, label } = one.dataset;
    if (word) one.textContent = said[word as keyof typeof said];
    if (label) one.setAttribute('aria-label', said[label as keyof typeof said]);
  }
  return said;
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    copied.textContent = words.copied;
  } catch {
    getSelection()?.selectAllChildren(code);
    copied.textContent = words.copyRefused;
  }
}

/** Makes the frame that the form describes. */
function show(): void {
  const choice = new FormData(form);
  const text = (name: string) => choice.getAll(name).map(String).join(',');
  const address = new URL(lab);
  address.search = `?embed=${text('panel')}&origin=${location.origin}`;
  const asked = text('language');
  address.hash = [text('link'), asked && `lang=${asked}`].filter(Boolean).join('&');
  const next = document.createElement('iframe');
  next.src = address.href;
  next.width = text('width');
  next.height = text('height');
  next.title = 'Propagation Lab';
  next.allow = 'fullscreen; clipboard-write';
  place.replaceChildren(next);
  copied.textContent = '';
  frame = next;
  code.textContent = [
    `<iframe src="${address.href.replaceAll('&', '&amp;')}"`,
    `        width="${next.width}" height="${next.height}" title="${next.title}" allow="${next.allow}"></iframe>`,
  ].join('\n');
}

function send(message: object): void {
  const whole = { propagationLab: 1, id: (lastId += 1), ...message };
  write('→', whole);
  frame?.contentWindow?.postMessage(whole, lab.origin);
}

function write(direction: string, message: object): void {
  const line = document.createElement('li');
  line.textContent = `${direction} ${JSON.stringify(message)}`;
  log.prepend(line);
  while (log.childElementCount > MAX_LINES) log.lastElementChild?.remove();
}

function isOurs(data: unknown): data is { readonly type: unknown } {
  return typeof data === 'object' && data !== null && 'propagationLab' in data && 'type' in data;
}

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`embed.html has no #${id} of the kind that its script needs.`);
  return found;
}
