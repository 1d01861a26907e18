import {
  DummyDriver,
  Kysely,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';

/** A column of the pod's. What comes out of it is unknown until a schema has looked at it. */
type Column = unknown;

/** The columns of the pod's tables that are named in statements. @see diaspora*, db/schema.rb */
export interface PodTables {
  users: {
    id: number;
    email: Column;
    language: Column;
    locked_at: Column;
    updated_at: Column;
    export: Column;
    exported_at: Column;
    exporting: boolean | null;
    exported_photos_file: Column;
    exported_photos_at: Column;
    exporting_photos: boolean | null;
  };
  people: {
    id: number;
    owner_id: number;
    diaspora_handle: string;
    closed_account: Column;
    serialized_public_key: Column;
  };
  account_migrations: {
    id: number;
    old_person_id: number;
    new_person_id: number;
    completed_at: Column;
    remote_photo_path: Column;
  };
  photos: { author_id: number };
}

/** Builds statements for a pod on PostgreSQL; it has no connection of its own. */
export const postgresStatements = new Kysely<PodTables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Builds statements for a pod on MariaDB or MySQL; it has no connection of its own. */
export const mysqlStatements = new Kysely<PodTables>({
  dialect: {
    createAdapter: () => new MysqlAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new MysqlIntrospector(db),
    createQueryCompiler: () => new MysqlQueryCompiler(),
  },
});
