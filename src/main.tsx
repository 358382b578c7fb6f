import './styles/tokens.css';
import './styles/base.css';
import { store } from './startLab.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

createRoot(document.getElementById('root')!).render(<App store={store} />);

/** After so long at rest the page has what it needs, and a copy for times without a network can be fetched. */
const REST_MS = 2_000;
addEventListener('load', () => {
  setTimeout(() => void import('./platform/offline.ts').then(({ keepOffline }) => keepOffline()), REST_MS);
});
