import { Client } from 'pg';

/** Every row of every table of a database as text, binary columns in hex, one line each. */
export async function dumpTables(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
        order by 1`,
    );
    const lines: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ line: string }>(`select t::text as line from ${name} t order by 1`);
      lines.push(...rows.map(({ line }) => `${name} ${line}`));
    }
    return lines.join('\n');
  } finally {
    await client.end();
  }
}

/** What identifies people and programs to the pod, out of its own tables. */
export async function podSecrets(
  podDatabaseUrl: string,
): Promise<readonly { readonly what: string; readonly value: string }[]> {
  const client = new Client({ connectionString: podDatabaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ what: string; value: string }>(`
      select 'access token ' || id as what, token as value from o_auth_access_tokens
      union all select 'refresh token ' || id, refresh_token from authorizations where refresh_token is not null
      union all select 'client secret ' || id, client_secret from o_auth_applications`);
    return rows;
  } finally {
    await client.end();
  }
}
