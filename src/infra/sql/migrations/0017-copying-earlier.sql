-- When bytes of the archive that the pod is about to replace were last seen to flow into the vault.
alter table exports add column copying_at timestamptz;
