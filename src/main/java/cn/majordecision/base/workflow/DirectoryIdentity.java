package cn.majordecision.base.workflow;

import cn.majordecision.base.identity.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine, for the time of one request, who asks and with which groups; otherwise it would check nothing. */
class DirectoryIdentity extends OncePerRequestFilter {

    private final CurrentUser user;
    private final Directory directory;
    private final ObjectProvider<IdentityService> engine;

    DirectoryIdentity(CurrentUser user, Directory directory, ObjectProvider<IdentityService> engine) {
        this.user = user;
        this.directory = directory;
        this.engine = engine;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return user.id().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = user.require();
        IdentityService identity = engine.getObject();
        identity.setAuthentication(id, directory.groupIdsOf(id));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
