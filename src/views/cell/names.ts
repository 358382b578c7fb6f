/** A matrix's name as it is written on screen: `R′(Zo)`, `O − Y`, `Wo new`. */
export function matrixLabel(name: string): string {
  if (name === 'O-Y') return 'O − Y';
  if (name === 'C-share') return 'C';
  if (name === 'C') return 'Σ';
  if (name.endsWith('.next')) return `${name.slice(0, -'.next'.length)} ←`;
  return name.replace("R'", 'R′');
}
