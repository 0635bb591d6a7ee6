// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

func contents(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
