import type { Parts } from '../types.ts';
import { accessibility } from './accessibility.ts';
import { equation } from './equation.ts';
import { exampleNotes } from './exampleNotes.ts';
import { help } from './help.ts';
import { notices } from './notices.ts';
import { outline } from './outline.ts';
import { presenting } from './presenting.ts';
import { privacy } from './privacy.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { words } from './words.ts';

export const catalog: Parts = {
  shell,
  words,
  equation,
  outline,
  notices,
  exampleNotes,
  settings,
  help,
  presenting,
  privacy,
  accessibility,
};
