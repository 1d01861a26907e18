/** PostgreSQL's words beside those that Rails' MySQL adapter would have chosen, for MariaDB. In this order. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(big)?serial primary key/g, '$1int auto_increment primary key'],
  [/\bbigserial\b/g, 'bigint auto_increment unique'],
  [/\bboolean\b/g, 'tinyint(1)'],
  [/\bvarchar\b(?!\()/g, 'varchar(255)'],
  [/\binteger\b/g, 'int'],
  [/\bjsonb\b/g, 'longtext'],
];
/** Columns of a real pod keep whole seconds; what the simulation notes for tests has to be finer. */
const REAL_TIMES: readonly (readonly [RegExp, string])[] = [
  [/\(\w+\(\) at time zone 'utc'\)/g, '(utc_timestamp())'],
  [/\btimestamp\b/g, 'datetime'],
];
const SIMULATION_TIMES: readonly (readonly [RegExp, string])[] = [
  [/\(\w+\(\) at time zone 'utc'\)/g, '(utc_timestamp(6))'],
  [/\btimestamp\b/g, 'datetime(6)'],
];

/**
 * The tables of the simulated pod as they are on MariaDB: the schema is written once, in PostgreSQL's words.
 *
 * @see diaspora*, db/schema.rb, where tables have `utf8mb4_bin`
 */
export function mariadbSchema(postgresSchema: string): readonly string[] {
  return postgresSchema
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement) => {
      const times = statement.startsWith('create table if not exists simulated_') ? SIMULATION_TIMES : REAL_TIMES;
      const said = [...WORDS, ...times].reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), statement);
      return said.startsWith('create table') ? `${said} character set utf8mb4 collate utf8mb4_bin` : said;
    });
}
