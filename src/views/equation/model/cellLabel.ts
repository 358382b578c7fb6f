/** A public cell name as it is written on screen: `R′(Zo)[3,2]`, `(O − Y)[3,2]`, the rest as it is. */
export function cellLabel(id: string): string {
  return id.replace(/^O-Y/, '(O − Y)').replace(/^R'/, 'R′');
}
