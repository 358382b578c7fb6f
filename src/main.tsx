import './styles/tokens.css';
import './styles/base.css';
import { store } from './startLab.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

createRoot(document.getElementById('root')!).render(<App store={store} />);
