import { startEngine } from './startEngine.ts';

declare const self: DedicatedWorkerGlobalScope;

startEngine(self);
