import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { Logger } from '../../src/kernel/log.ts';
import { MatrixAdapter } from './matrix-adapter.ts';
import type { MatrixAdapterConfig } from './matrix-adapter.ts';

export type { MatrixAdapter, MatrixAdapterConfig };
export type { MatrixLogin } from './matrix-adapter.ts';
export { HomeserverError, PLATFORM as MATRIX_PLATFORM } from './errors.ts';
export { MAX_TEXT_LENGTH as MATRIX_MAX_TEXT_LENGTH } from './render.ts';
export { byToken as whoAmI, logIn } from './log-in.ts';
export type { LogInProof } from './log-in.ts';
export { surveyRoom } from './survey-room.ts';
export type { RoomSurvey } from './survey-room.ts';
export { surveyMatrix } from './survey.ts';
export type { MatrixSurvey } from './survey.ts';

/** Direct chats on Matrix, encrypted, as an ordinary account of any homeserver. */
export function createMatrixAdapter(config: MatrixAdapterConfig, memory: AdapterMemory, log: Logger): MatrixAdapter {
  return new MatrixAdapter(config, memory, log);
}
