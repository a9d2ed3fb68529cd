-- Signed reviews of dossiers (第九条、第三十三条 R-009); a later one stands beside the earlier.
create schema review;

create table review.review (
    id        bigint generated always as identity primary key,
    decision  text        not null references gate.decision (number),
    standard  text        not null,
    version   int         not null,
    score     int         not null check (score >= 0),
    vetoed    boolean     not null check (not vetoed or score = 0),
    grade     text        not null,
    content   text        not null,
    sha256    text        not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    signed_by text        not null,
    signed_at timestamptz not null default gate.now()
);
create index review_of_decision on review.review (decision, id desc);
