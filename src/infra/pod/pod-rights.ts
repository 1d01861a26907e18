/** A column of the pod's, as the operator finds it in the schema. */
export interface PodColumn {
  readonly table: string;
  readonly column: string;
}

const EXPORT_COLUMNS = [
  'export',
  'exported_at',
  'exporting',
  'exported_photos_file',
  'exported_photos_at',
  'exporting_photos',
];

/**
 * Everything that Pappus always reads at the pod, and nothing else. `docs/connect-your-pod.md` grants the same, in the
 * same order; what it grants on top for mail and for texts is not asked for.
 *
 * @see SqlPod and PREFLIGHT_CHECKS, which read them
 */
export const READ_COLUMNS: readonly PodColumn[] = columnsOf({
  users: ['id', 'username', 'language', 'color_theme', 'locked_at', 'updated_at', ...EXPORT_COLUMNS],
  people: ['id', 'owner_id', 'diaspora_handle', 'closed_account', 'serialized_public_key'],
  profiles: ['person_id', 'first_name', 'last_name'],
  account_migrations: ['id', 'old_person_id', 'new_person_id', 'completed_at', 'remote_photo_path'],
  posts: ['id', 'guid', 'author_id'],
  photos: ['author_id', 'status_message_guid', 'remote_photo_path', 'remote_photo_name'],
  contacts: ['user_id'],
  comments: ['id', 'author_id', 'commentable_type', 'commentable_id'],
  comment_signatures: ['comment_id'],
  likes: ['id', 'author_id', 'target_type', 'target_id'],
  like_signatures: ['like_id'],
  polls: ['id', 'status_message_id'],
  poll_answers: ['id', 'poll_id'],
  poll_participations: ['author_id', 'poll_id', 'poll_answer_id'],
});

/** Everything that Pappus writes at the pod. */
export const WRITTEN_COLUMNS: readonly PodColumn[] = columnsOf({ users: ['updated_at', ...EXPORT_COLUMNS] });

/** What a stolen password of Pappus must not lead to: keys, passwords, addresses, letters. */
export const SENSITIVE_COLUMNS: readonly PodColumn[] = columnsOf({
  users: [
    'serialized_private_key',
    'encrypted_password',
    'reset_password_token',
    'email',
    'unconfirmed_email',
    'plain_otp_secret',
    'otp_backup_codes',
  ],
  messages: ['text'],
  o_auth_access_tokens: ['token'],
});

function columnsOf(tables: Readonly<Record<string, readonly string[]>>): readonly PodColumn[] {
  return Object.entries(tables).flatMap(([table, columns]) => columns.map((column) => ({ table, column })));
}
