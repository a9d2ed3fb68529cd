-- Nothing but the functions, which are put back as they had been read before.
select true;
