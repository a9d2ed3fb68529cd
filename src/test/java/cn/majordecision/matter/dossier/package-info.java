/** Tests of the dossier. */
@NullMarked
package cn.majordecision.matter.dossier;

import org.jspecify.annotations.NullMarked;
