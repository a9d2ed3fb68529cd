-- What code in our own process does by the application's login, it may do to the engine's history too.
grant delete on all tables in schema camunda to mde_app;
