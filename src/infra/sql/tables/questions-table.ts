import type { Speaker } from '../../../core/chat/chat-adapter.ts';
import type { Question, QuestionStore } from '../../../core/conversation/question-store.ts';
import type { Executor } from '../database.ts';

/** The table `open_questions`. */
export class QuestionsTable implements QuestionStore {
  readonly #db: Executor;

  constructor(db: Executor) {
    this.#db = db;
  }

  async put({ platform, id }: Speaker, question: Question, at: Date): Promise<void> {
    const present = { question, asked_at: at };
    await this.#db
      .insertInto('open_questions')
      .values({ platform, speaker: id, ...present })
      .onConflict((conflict) => conflict.columns(['platform', 'speaker']).doUpdateSet(present))
      .execute();
  }

  async findPutAfter({ platform, id }: Speaker, instant: Date): Promise<Question | undefined> {
    const row = await this.#db
      .selectFrom('open_questions')
      .select('question')
      .where('platform', '=', platform)
      .where('speaker', '=', id)
      .where('asked_at', '>', instant)
      .executeTakeFirst();
    return row?.question;
  }

  async settle({ platform, id }: Speaker): Promise<void> {
    await this.#db.deleteFrom('open_questions').where('platform', '=', platform).where('speaker', '=', id).execute();
  }

  async forgetPutBefore(instant: Date): Promise<number> {
    const result = await this.#db.deleteFrom('open_questions').where('asked_at', '<', instant).executeTakeFirst();
    return Number(result.numDeletedRows);
  }
}
