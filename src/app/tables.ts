import type { Clock } from '../kernel/clock.ts';
import type { Executor } from '../infra/sql/database.ts';
import { AlertsTable, BoardsTable } from '../infra/sql/tables/alerts-table.ts';
import { AnnouncementLedgerTable } from '../infra/sql/tables/announcement-ledger-table.ts';
import { AnnouncementPlacesTable } from '../infra/sql/tables/announcement-places-table.ts';
import { AnnouncementsTable } from '../infra/sql/tables/announcements-table.ts';
import { ArchivesTable } from '../infra/sql/tables/archives-table.ts';
import { AuditTable } from '../infra/sql/tables/audit-table.ts';
import { CannedAnswersTable } from '../infra/sql/tables/canned-answers-table.ts';
import { CardsTable } from '../infra/sql/tables/cards-table.ts';
import { CasesTable } from '../infra/sql/tables/cases-table.ts';
import { CodeMailsTable } from '../infra/sql/tables/code-mails-table.ts';
import { CopiesTable } from '../infra/sql/tables/copies-table.ts';
import { DeliveriesTable } from '../infra/sql/tables/deliveries-table.ts';
import { ErasuresTable } from '../infra/sql/tables/erasures-table.ts';
import { ExportsTable } from '../infra/sql/tables/exports-table.ts';
import { FreezesTable } from '../infra/sql/tables/freezes-table.ts';
import { GrantsTable } from '../infra/sql/tables/grants-table.ts';
import { HelpingPodsTable } from '../infra/sql/tables/helping-pods-table.ts';
import { InboundEventsTable } from '../infra/sql/tables/inbound-events-table.ts';
import { LinksTable } from '../infra/sql/tables/links-table.ts';
import { MovesTable } from '../infra/sql/tables/moves-table.ts';
import { MovingTable } from '../infra/sql/tables/moving-table.ts';
import { OptOutsTable } from '../infra/sql/tables/opt-outs-table.ts';
import { PaceTable } from '../infra/sql/tables/pace-table.ts';
import { PairingsTable } from '../infra/sql/tables/pairings-table.ts';
import { PodAuthorizationsTable } from '../infra/sql/tables/pod-authorizations-table.ts';
import { PodClientsTable } from '../infra/sql/tables/pod-clients-table.ts';
import { PodQuestionsTable } from '../infra/sql/tables/pod-questions-table.ts';
import { PromisedJobsTable } from '../infra/sql/tables/promised-jobs-table.ts';
import { ProgressTable } from '../infra/sql/tables/progress-table.ts';
import { QuestionsTable } from '../infra/sql/tables/questions-table.ts';
import { PublicKeysTable } from '../infra/sql/tables/public-keys-table.ts';
import { ReadyArchivesTable } from '../infra/sql/tables/ready-archives-table.ts';
import { SignInsTable } from '../infra/sql/tables/sign-ins-table.ts';
import { SpeakersTable } from '../infra/sql/tables/speakers-table.ts';
import { StaffCallsTable } from '../infra/sql/tables/staff-calls-table.ts';
import { StaffTable } from '../infra/sql/tables/staff-table.ts';
import { WebSessionsTable } from '../infra/sql/tables/web-sessions-table.ts';
import { WebSignInsTable } from '../infra/sql/tables/web-sign-ins-table.ts';

/** Every table, bound to one transaction. Use-cases see those they name. */
export type Tables = ReturnType<typeof bindTables>;

export function bindTables(tx: Executor, clock: Clock) {
  return {
    alerts: new AlertsTable(tx),
    announcements: new AnnouncementsTable(tx),
    archives: new ArchivesTable(tx),
    audit: new AuditTable(tx),
    boards: new BoardsTable(tx),
    cannedAnswers: new CannedAnswersTable(tx),
    cards: new CardsTable(tx),
    cases: new CasesTable(tx),
    codeMails: new CodeMailsTable(tx),
    copies: new CopiesTable(tx),
    deliveries: new DeliveriesTable(tx),
    erasures: new ErasuresTable(tx),
    exports: new ExportsTable(tx),
    freezes: new FreezesTable(tx),
    grants: new GrantsTable(tx),
    helpingPods: new HelpingPodsTable(tx),
    inboundEvents: new InboundEventsTable(tx),
    ledger: new AnnouncementLedgerTable(tx),
    links: new LinksTable(tx),
    moves: new MovesTable(tx),
    moving: new MovingTable(tx),
    optOuts: new OptOutsTable(tx),
    outbox: new PromisedJobsTable(tx, clock),
    pace: new PaceTable(tx),
    pairings: new PairingsTable(tx),
    places: new AnnouncementPlacesTable(tx),
    podAuthorizations: new PodAuthorizationsTable(tx),
    podClients: new PodClientsTable(tx),
    podQuestions: new PodQuestionsTable(tx),
    progress: new ProgressTable(tx),
    publicKeys: new PublicKeysTable(tx),
    questions: new QuestionsTable(tx),
    readyArchives: new ReadyArchivesTable(tx),
    signIns: new SignInsTable(tx),
    speakers: new SpeakersTable(tx),
    staff: new StaffTable(tx),
    staffCalls: new StaffCallsTable(tx),
    webSessions: new WebSessionsTable(tx),
    webSignIns: new WebSignInsTable(tx),
  };
}
