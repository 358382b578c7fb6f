export { createEngineClient, type EngineClientDeps } from './createEngineClient.ts';
export { EngineClientError, isAbort } from './errors.ts';
export type * from './types.ts';
export type { PortLike, WorkerLike } from './connection.ts';
