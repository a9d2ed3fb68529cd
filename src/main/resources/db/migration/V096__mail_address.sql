-- Where a person wants to be written to; kept with the account, out of the ledger and out of the engine.
alter table identity.account
    add column mail text check (length(mail) <= 254
        and mail ~ '^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$');

comment on column identity.account.mail is 'Address for notices by e-mail; none, no e-mail.';
