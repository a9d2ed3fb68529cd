/** May use nobody. */
@ApplicationModule(allowedDependencies = {})
package violations.rooms.alpha;

import org.springframework.modulith.ApplicationModule;
