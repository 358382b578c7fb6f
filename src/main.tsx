import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app/App.tsx';
import { createEngineClient } from './client/index.ts';
import { exampleNamed } from './lab/index.ts';
import { admitWorker } from './platform/index.ts';
import { createLabStore } from './store/index.ts';

admitWorker();

const after = (ms: number, callback: () => void) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

const client = createEngineClient({
  startWorker: () => new Worker(new URL('./worker/engine.worker.ts', import.meta.url), { type: 'module' }),
  startInProcess: async () => (await import('./worker/startInProcess.ts')).startInProcess(),
  now: () => performance.now(),
  after,
  isHidden: () => document.hidden,
  frame(callback) {
    const request = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(request);
  },
});

const store = createLabStore({ client, random: Math.random, after }, exampleNamed('article').lab);
void store.start(location.hash);

createRoot(document.getElementById('root')!).render(<App store={store} />);
