package cn.majordecision.base.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of accounts and their roles; owner of {@code identity.account} and {@code identity.account_role}. */
@Component
class AccountRecords {

    private static final String SELECT = """
            select a.id, a.name, a.unit, a.enabled,
                   array(select r.role from identity.account_role r where r.account = a.id) as roles
              from identity.account a
            """;

    private final JdbcClient jdbc;

    AccountRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(AccountRecords::account)
                .optional();
    }

    /** Reads an account for a change: its roles stay as they are until this transaction ends. */
    Account lock(String id) {
        jdbc.sql("select 1 from identity.account where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id).orElseThrow(() -> new IdentityRefused("account.unknown", id));
    }

    List<Account> all() {
        return jdbc.sql(SELECT + " order by a.id")
                .query(AccountRecords::account)
                .list();
    }

    List<Account> enabledWith(Role role) {
        return jdbc.sql(SELECT + """
                         where a.enabled
                           and exists (select 1 from identity.account_role h where h.account = a.id and h.role = :role)
                         order by a.id
                        """)
                .param("role", role.id())
                .query(AccountRecords::account)
                .list();
    }

    void insert(Account account, String hash) {
        try {
            jdbc.sql("""
                            insert into identity.account (id, name, unit, password_hash, enabled)
                            values (:id, :name, :unit, :hash, :enabled)
                            """)
                    .param("id", account.id())
                    .param("name", account.name())
                    .param("unit", account.unit())
                    .param("hash", hash)
                    .param("enabled", account.enabled())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new IdentityRefused("account.taken", account.id());
        }
    }

    boolean addRole(String id, Role role) {
        return jdbc.sql("insert into identity.account_role (account, role) values (:id, :role) on conflict do nothing")
                        .param("id", id)
                        .param("role", role.id())
                        .update()
                > 0;
    }

    boolean removeRole(String id, Role role) {
        return jdbc.sql("delete from identity.account_role where account = :id and role = :role")
                        .param("id", id)
                        .param("role", role.id())
                        .update()
                > 0;
    }

    boolean update(Account account) {
        return jdbc.sql("""
                                update identity.account set name = :name, unit = :unit, enabled = :enabled
                                 where id = :id and (name, unit, enabled) is distinct from (:name, :unit, :enabled)
                                """)
                        .param("id", account.id())
                        .param("name", account.name())
                        .param("unit", account.unit())
                        .param("enabled", account.enabled())
                        .update()
                > 0;
    }

    Optional<String> hash(String id) {
        return jdbc.sql("select password_hash from identity.account where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void replaceHash(String id, String hash) {
        jdbc.sql("update identity.account set password_hash = :hash where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    Optional<String> mail(String id) {
        return jdbc.sql("select mail from identity.account where id = :id and mail is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    boolean replaceMail(String id, @Nullable String mail) {
        return jdbc.sql("update identity.account set mail = :mail where id = :id and mail is distinct from :mail")
                        .param("mail", mail, Types.VARCHAR)
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::of)
                .flatMap(Optional::stream)
                .forEach(roles::add);
        return new Account(
                row.getString("id"), row.getString("name"), row.getString("unit"), roles, row.getBoolean("enabled"));
    }
}
