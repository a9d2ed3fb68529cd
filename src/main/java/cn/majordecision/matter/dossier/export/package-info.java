/**
 * A sealed dossier in the shapes other archives ask for, written beside the package and out of the same bytes: E-ARK SIP 2.2.0
 * (METS, PREMIS) and DA/T 48 (第三十三条; 《档案法实施条例》第四十条).
 */
@NullMarked
package cn.majordecision.matter.dossier.export;

import org.jspecify.annotations.NullMarked;
