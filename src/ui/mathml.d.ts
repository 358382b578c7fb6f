import type { AriaAttributes, DOMAttributes, Key, Ref } from 'react';

/** MathML Core's elements, which React renders but @types/react does not know. */
interface MathMLAttributes extends AriaAttributes, DOMAttributes<MathMLElement> {
  readonly key?: Key;
  readonly ref?: Ref<MathMLElement>;
  readonly className?: string | undefined;
  readonly displaystyle?: 'true' | 'false';
  /** MathML 4: how it is read, with `$name` for the child whose `arg` that is; `_some-words` is read as it stands. */
  readonly intent?: string;
  readonly arg?: string;
}

interface MathAttributes extends MathMLAttributes {
  readonly display?: 'block' | 'inline';
  readonly alttext?: string;
}

interface OperatorAttributes extends MathMLAttributes {
  readonly stretchy?: 'true' | 'false';
  readonly fence?: 'true' | 'false';
  readonly form?: 'prefix' | 'infix' | 'postfix';
  readonly lspace?: string;
  readonly rspace?: string;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathAttributes;
      mfrac: MathMLAttributes;
      mi: MathMLAttributes;
      mn: MathMLAttributes;
      mo: OperatorAttributes;
      mrow: MathMLAttributes;
      msub: MathMLAttributes;
      msup: MathMLAttributes;
      mtable: MathMLAttributes;
      mtd: MathMLAttributes;
      mtr: MathMLAttributes;
      munderover: MathMLAttributes;
    }
  }
}
