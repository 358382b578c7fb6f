import { Component, type ReactNode } from 'react';
import { reloadPage } from '../platform/index.ts';
import { LanguageContext } from '../ui/words.ts';
import styles from './App.module.css';

/** When a view fails: says so, and offers the lab, which is in the address, again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | undefined }> {
  static override contextType = LanguageContext;
  declare context: React.ContextType<typeof LanguageContext>;
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { page } = this.context.words;
    return (
      <main className={styles.failed} role="alert">
        <h1>{page.title}</h1>
        <p>{page.crashed}</p>
        <button type="button" onClick={reloadPage}>
          {page.crashedReload}
        </button>
        <pre>{error.message}</pre>
      </main>
    );
  }
}
