-- The team is shown the accounts that begin as they type.
create index links_diaspora_id on links (diaspora_id text_pattern_ops);
