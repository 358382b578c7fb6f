import { describe, expect, it } from 'vitest';
import { className } from './classNames.mjs';

describe('className', () => {
  it('is the sheet’s name and its own', () => {
    expect(className('cells', '/lab/src/views/Grid.module.css')).toBe('Grid-cells');
    expect(className('name', '/lab/src/views/Grid.module.css?used')).toBe('Grid-name');
  });

  it('refuses a dash in the name of a sheet', () => {
    expect(() => className('c', '/lab/src/views/Grid-b.module.css')).toThrow('has a dash in its name');
  });

  it('refuses a second sheet of the same name', () => {
    className('row', '/lab/src/views/List.module.css');
    expect(() => className('row', '/lab/src/ui/List.module.css')).toThrow(
      'Two style sheets are called List: /lab/src/views/List.module.css and /lab/src/ui/List.module.css',
    );
  });
});
