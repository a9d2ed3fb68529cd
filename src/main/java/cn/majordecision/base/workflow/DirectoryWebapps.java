package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands the portal's login to the webapps, with the groups of this very moment. Not the engine's container-based filter,
 * because that one keeps the groups for as long as the session lasts, and a substitute would have to wait.
 */
class DirectoryWebapps extends OncePerRequestFilter {

    private final CurrentUser user;
    private final Directory directory;
    private final ObjectProvider<ProcessEngine> engine;

    DirectoryWebapps(CurrentUser user, Directory directory, ObjectProvider<ProcessEngine> engine) {
        this.user = user;
        this.directory = directory;
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A new object each time: a page sends several requests at once, and they share what the session holds.
        Authentications now = new Authentications();
        user.id().map(id -> authentication(engine.getObject(), id)).ifPresent(now::addOrReplace);
        AuthenticationUtil.updateSession(request.getSession(), now);
        user.id().ifPresent(this::tellAgain);
        chain.doFilter(request, response);
    }

    /** The webapps' own code has just made the engine forget who asks, and a refusal would be nobody's. */
    private void tellAgain(String id) {
        engine.getObject().getIdentityService().setAuthentication(id, directory.groupIdsOf(id));
    }

    private UserAuthentication authentication(ProcessEngine asked, String id) {
        return AuthenticationUtil.createAuthentication(asked, id, directory.groupIdsOf(id), List.of());
    }
}
