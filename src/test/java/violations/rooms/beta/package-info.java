/** Used by alpha. */
@ApplicationModule
package violations.rooms.beta;

import org.springframework.modulith.ApplicationModule;
