import { PodDatabaseError, PodSlowError } from '../../core/pods/errors.ts';
import type { ArchiveKind } from '../../core/pods/pod-gateway.ts';
import type { PodDefect, PodPreflight } from '../../core/pods/pod-preflight.ts';
import { MINUTE } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { PodUserId } from '../../kernel/ids.ts';
import type { PodSql } from './pod-sql.ts';
import { PREFLIGHT_CHECKS } from './preflight-checks.ts';
import type { PreflightCheck } from './preflight-checks.ts';

/** A look that the database has refused, for want of a table or a right, is not tried again for so long. */
const REFUSED_MS = 10 * MINUTE;

/** Looks through the pod's tables for rows that an export stumbles over. */
export class SqlPreflight implements PodPreflight {
  readonly #sql: PodSql;
  readonly #clock: Clock;
  readonly #refusedAt = new Map<PreflightCheck, Date>();

  constructor(sql: PodSql, clock: Clock) {
    this.#sql = sql;
    this.#clock = clock;
  }

  async findDefects(user: PodUserId, kind: ArchiveKind, signal: AbortSignal): Promise<readonly PodDefect[]> {
    const found: PodDefect[] = [];
    for (const check of PREFLIGHT_CHECKS) {
      if (!check.kinds.includes(kind) || this.#isRefused(check)) continue;
      if (await this.#finds(check, user, signal)) found.push(check.defect);
    }
    return found;
  }

  async #finds(check: PreflightCheck, user: PodUserId, signal: AbortSignal): Promise<boolean> {
    try {
      const { rows } = await this.#sql.run(check.find(user).compile(this.#sql.build), signal);
      return rows.length > 0;
    } catch (err) {
      if (err instanceof PodDatabaseError) this.#refusedAt.set(check, this.#clock.now());
      else if (!(err instanceof PodSlowError)) throw err;
      return false;
    }
  }

  #isRefused(check: PreflightCheck): boolean {
    const at = this.#refusedAt.get(check);
    return at !== undefined && this.#clock.now().getTime() - at.getTime() < REFUSED_MS;
  }
}
