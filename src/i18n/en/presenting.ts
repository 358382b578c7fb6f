/** The words of what stands before a class: present mode and what is drawn over it. */
export const presenting = {
  title: 'Presentation of {lab}',
  stepOf: 'Step {n} of {count} · {title}',
  iteration: 'iteration {iteration}',

  controls: 'Presentation controls',
  element: 'What is shown',
  elements: { network: 'Network', matrices: 'Matrices', equation: 'Equation', cost: 'Cost' },
  backRow: 'Larger, for the back row',
  spotlight: 'Spotlight',
  pen: 'Pen',
  undoStroke: 'Take the last stroke back',
  clearPen: 'Wipe the pen away',
  black: 'Black screen',
  leave: 'Leave the presentation',
  matricesOfStep: 'The matrices of this step',
  underDiscussion: 'The number under discussion',

  helpPresent: 'Present, full screen (reload with Ctrl+R)',
  helpLeave: 'Leave the presentation',
  helpElements: 'While presenting: network, matrices, equation, cost',
  helpSize: 'While presenting: larger, smaller',
  helpSpotlight: 'While presenting: spotlight',
  helpPen: 'While presenting: pen; wipe it away',
} as const;
