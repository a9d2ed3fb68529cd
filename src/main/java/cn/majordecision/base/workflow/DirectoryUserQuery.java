package cn.majordecision.base.workflow;

import static cn.majordecision.base.workflow.DirectoryMatching.in;
import static cn.majordecision.base.workflow.DirectoryMatching.is;
import static cn.majordecision.base.workflow.DirectoryMatching.like;
import static cn.majordecision.base.workflow.DirectoryMatching.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryProperty;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine's question for users, answered from the accounts. */
class DirectoryUserQuery extends UserQueryImpl {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;

    DirectoryUserQuery(Directory directory) {
        this.directory = directory;
    }

    DirectoryUserQuery(Directory directory, CommandExecutor executor) {
        super(executor);
        this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<User> executeList(CommandContext context, @Nullable Page unused) {
        boolean byName = getOrderingProperties().stream()
                .anyMatch(order -> UserQueryProperty.FIRST_NAME.equals(order.getQueryProperty()));
        Function<User, String> by = byName ? User::getFirstName : User::getId;
        return page(found(), by, this);
    }

    private Stream<User> found() {
        Stream<User> candidates = id == null ? directory.users() : directory.user(id).stream();
        return candidates.filter(this::matches);
    }

    private boolean matches(User user) {
        return in(ids, user.getId())
                && is(firstName, user.getFirstName())
                && like(firstNameLike, user.getFirstName())
                && is(lastName, user.getLastName())
                && like(lastNameLike, user.getLastName())
                && is(email, user.getEmail())
                && like(emailLike, user.getEmail())
                && tenantId == null
                && procDefId == null
                && (groupId == null || directory.isMember(user.getId(), groupId));
    }
}
