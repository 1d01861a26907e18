/** The columns of `users` that tell of one kind of archive. @see diaspora*, app/models/user.rb */
export const COLUMNS = {
  profile: { mark: 'exporting', file: 'export', builtAt: 'exported_at' },
  photos: { mark: 'exporting_photos', file: 'exported_photos_file', builtAt: 'exported_photos_at' },
} as const;
