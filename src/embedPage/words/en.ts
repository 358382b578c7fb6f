/** The words of the page on embedding, as embed.html has them. */
export const en = {
  title: 'Embed the lab',
  intro: 'Choose what is shown, copy the frame into a page of your course, and drive it by messages if you like.',
  choose: '1. Choose',
  panels: 'Panels',
  network: 'Network',
  matrices: 'Matrices',
  equation: 'Equation',
  cost: 'Cost',
  transport: 'Transport',
  size: 'Size in pixels',
  width: 'Width',
  height: 'Height',
  opensWith: 'Opens with: what stands after # in a link',
  language: 'Language',
  readersOwn: 'the reader’s own',
  copy: '2. Copy the frame',
  copyCode: 'Copy',
  copied: 'It is in the clipboard.',
  copyRefused: 'The browser did not allow copying. It is selected: copy it by key.',
  preview: 'This is how it looks',
  messages: '3. Send messages',
  messagesIntro:
    'A page may open a lab, go to a step and read the values. These buttons do it, as a page of yours can; what is sent and told stands beside them. Every message is described in the project’s docs/embedding.md.',
  openMazur: 'Open Mazur’s example',
  goToEo: 'Go to step Eo',
  costOf10: 'Cost of iteration 10',
  explainZo: 'Explain Zo[1,1]',
  askForZoEo: 'Ask for Zo and Eo',
  log: 'Messages, the newest first',
};

export type EmbedPageWords = typeof en;
