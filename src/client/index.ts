export { createEngineClient, type EngineClientDeps } from './createEngineClient.ts';
export { grownRecord } from './record.ts';
export { EngineClientError, isAbort } from './errors.ts';
export type * from './types.ts';
export type { PortLike, WorkerLike } from './connection.ts';
